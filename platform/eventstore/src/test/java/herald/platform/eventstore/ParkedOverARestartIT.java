package herald.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.jar.Jar.AddMarble;
import herald.platform.eventstore.jar.Jar.OpenJar;
import herald.platform.eventstore.jar.JarApplication;
import herald.platform.eventstore.jar.Mishaps;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Origin;
import herald.platform.testing.TestDatabase;
import herald.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ParkedOverARestartIT {

  private static final String GROUP = "read.jars";
  private static final Origin ORIGIN = Origin.user("hub_a", "usr_1", "req_1");

  private final TestDatabase database = TestPostgres.database("restart");

  private ConfigurableApplicationContext start() {
    Map<String, Object> properties = new HashMap<>(database.properties());
    properties.put("herald.service", "jar-service");
    return new SpringApplicationBuilder(JarApplication.class).properties(properties).run();
  }

  private static void handled(ConfigurableApplicationContext service) {
    long head = service.getBean(EventLog.class).refreshHead();
    assertThat(service.getBean(Progress.class).await(head, Duration.ofSeconds(20))).isTrue();
  }

  private static int marbles(ConfigurableApplicationContext service) {
    return service
        .getBean(EngineRows.class)
        .read(
            jdbc ->
                jdbc.sql("select coalesce(sum(marbles), -1) from jars")
                    .query(Integer.class)
                    .single());
  }

  @Test
  void staysParkedAndIsReleasedByTheMendedService() {
    try (ConfigurableApplicationContext broken = start()) {
      broken.getBean(Mishaps.class).let("open jar_1", () -> new IllegalStateException("poison"));
      broken.getBean(Commands.class).send(new OpenJar("jar_1", 5), ORIGIN);
      handled(broken);
    }
    try (ConfigurableApplicationContext mended = start()) {
      Parking parking = mended.getBean(Parking.class);
      mended.getBean(Commands.class).send(new AddMarble("jar_1"), ORIGIN);
      handled(mended);
      assertThat(parking.list())
          .singleElement()
          .satisfies(parked -> assertThat(parked.events()).isEqualTo(2));
      assertThat(marbles(mended)).isEqualTo(-1);

      assertThat(parking.release(GROUP, "jar_1")).isEqualTo(new Released(2, 0, ""));
      assertThat(marbles(mended)).isEqualTo(1);
    }
  }
}
