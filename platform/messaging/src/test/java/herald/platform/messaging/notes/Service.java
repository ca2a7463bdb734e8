package herald.platform.messaging.notes;

import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestKafka;
import herald.platform.testing.TestPostgres;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as a process that can be started again on the same database and topics. */
public record Service(TestDatabase database, String prefix, Map<String, Object> kafka) {

  /** A new installation with empty topics. */
  public static Service fresh() {
    Thread.ofVirtual().start(TestKafka::clientProperties); // both servers start at the same time
    Service service =
        new Service(TestPostgres.database("note"), TestKafka.prefix(), TestKafka.properties());
    TestKafka.create(service.topic("herald.note"), service.topic("herald.other"));
    return service;
  }

  public String topic(String name) {
    return prefix + name;
  }

  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>(database.properties());
    properties.putAll(kafka);
    properties.put("herald.service", "note-service");
    properties.put("herald.messaging.topic-prefix", prefix);
    properties.put("management.endpoint.health.show-details", "always");
    properties.put("spring.main.banner-mode", "off");
    properties.put("logging.level.root", "error");
    return properties;
  }

  public ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(NoteApplication.class).properties(properties()).run();
  }
}
