package herald.platform.eventstore;

import herald.platform.eventstore.jar.JarApplication;
import herald.platform.eventstore.jar.JarGate;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.processing.Processors;
import herald.platform.kernel.Origin;
import herald.platform.testing.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One of several processes of the jar service over one database. */
public record Replica(ConfigurableApplicationContext context) implements AutoCloseable {

  public static final Origin ORIGIN = Origin.user("hub_a", "usr_1", "req_1");

  static Replica start(TestDatabase database, Class<?>... more) {
    return start(database, database.url(), more);
  }

  static Replica start(TestDatabase database, String url, Class<?>... more) {
    return start(database, Map.of("herald.database.url", url), more);
  }

  public static Replica start(TestDatabase database, Map<String, ?> settings, Class<?>... more) {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("herald.service", "jar-service");
    properties.putAll(settings);
    SpringApplication application =
        new SpringApplication(
            Stream.concat(Stream.of(JarApplication.class), Stream.of(more))
                .toArray(Class<?>[]::new));
    application.setDefaultProperties(properties);
    application.setRegisterShutdownHook(false);
    return new Replica(application.run());
  }

  public Commands commands() {
    return context.getBean(Commands.class);
  }

  Progress progress() {
    return context.getBean(Progress.class);
  }

  Replays replays() {
    return context.getBean(Replays.class);
  }

  JarGate gate() {
    return context.getBean(JarGate.class);
  }

  long head() {
    return context.getBean(EventLog.class).refreshHead();
  }

  boolean worksOn(String group) {
    return !context
        .getBean(Processors.class)
        .group(group)
        .orElseThrow()
        .processingStatus()
        .isEmpty();
  }

  boolean worksOnAll() {
    return context.getBean(Processors.class).groups().stream().allMatch(this::worksOn);
  }

  /** How many marbles this replica's readers see in the jar; -1 if they see no jar. */
  int marbles(String jar) {
    return context
        .getBean(HubRows.class)
        .in(
            ORIGIN.hub(),
            jdbc ->
                jdbc.sql("select marbles from jars where jar = ?")
                    .param(jar)
                    .query(Integer.class)
                    .optional()
                    .orElse(-1));
  }

  @Override
  public void close() {
    context.close();
  }
}
