package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import herald.platform.messaging.MessagingConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A service as one process of it would run, in this one. */
record TallyService(ConfigurableApplicationContext context) implements AutoCloseable {

  /** The service of the tallies, without HTTP and without Kafka. */
  static TallyService start(Database database, Class<?>... more) {
    return start("tally-service", database, withoutKafka(), WebApplicationType.NONE, tallies(more));
  }

  /** The same with HTTP, on a port that is free. */
  static TallyService startWithHttp(Database database, Class<?>... more) {
    Map<String, Object> properties = withoutKafka();
    properties.put("server.port", 0);
    properties.put("server.address", "127.0.0.1");
    return start("tally-service", database, properties, WebApplicationType.SERVLET, tallies(more));
  }

  /** A service by this name with Kafka. */
  static TallyService startWithKafka(
      String name, Database database, Map<String, Object> kafka, Class<?>... sources) {
    Map<String, Object> properties = new HashMap<>();
    kafka.forEach((key, value) -> properties.put("spring.kafka.properties." + key, value));
    properties.put("spring.kafka.bootstrap-servers", kafka.get("bootstrap.servers"));
    return start(name, database, properties, WebApplicationType.NONE, List.of(sources));
  }

  private static Map<String, Object> withoutKafka() {
    return new HashMap<>(
        Map.of("spring.autoconfigure.exclude", MessagingConfiguration.class.getName()));
  }

  private static List<Class<?>> tallies(Class<?>... more) {
    return Stream.concat(Stream.<Class<?>>of(TallyApplication.class), Stream.of(more)).toList();
  }

  private static TallyService start(
      String name,
      Database database,
      Map<String, Object> more,
      WebApplicationType web,
      List<Class<?>> sources) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("herald.service", name);
    properties.putAll(more);
    SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
    application.setWebApplicationType(web);
    application.setDefaultProperties(properties);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setBannerMode(Banner.Mode.OFF);
    return new TallyService(application.run());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String property(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  @Override
  public void close() {
    context.close();
  }
}
