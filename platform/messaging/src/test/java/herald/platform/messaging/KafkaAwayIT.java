package herald.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.embedded.EmbeddedKafka;
import herald.platform.embedded.Ports;
import herald.platform.embedded.ServerUser;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.kernel.Origin;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Note.WriteLine;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.testing.TestPostgres;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class KafkaAwayIT {

  @TempDir Path folder;
  private EmbeddedKafka kafka;

  @AfterEach
  void stop() {
    kafka.stop();
  }

  @Test
  void commandsWorkWithoutKafkaAndWhatTheyStoredIsToldWhenItIsThere() {
    ServerUser user = new ServerUser("tests", "tests");
    kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("data"),
                folder.resolve("log"),
                Ports.free(),
                Ports.free(),
                user,
                false));
    Map<String, Object> client = user.properties(kafka.bootstrap());
    Service service = new Service(TestPostgres.database("note"), "", springProperties(client));

    try (ConfigurableApplicationContext context = service.start()) {
      write(context, "one");
      assertThat(context.getBean(ApplicationAvailability.class).getReadinessState())
          .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
      assertThat(context.getBean(KafkaHealth.class).health().getStatus()).isEqualTo(Status.DOWN);

      kafka.start();
      try (Station station = new Station(client)) {
        station.create("herald.note");
        station.create("herald.other");
      }
      seen(context, "one");
      assertThat(context.getBean(KafkaHealth.class).health().getStatus()).isEqualTo(Status.UP);

      kafka.stop();
      write(context, "two");
      kafka.start();
      seen(context, "one", "two");
    }
  }

  private static Map<String, Object> springProperties(Map<String, Object> client) {
    Map<String, Object> properties = new LinkedHashMap<>();
    client.forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
    properties.remove("spring.kafka.properties.bootstrap.servers");
    properties.put("spring.kafka.bootstrap-servers", client.get("bootstrap.servers"));
    properties.put("spring.kafka.properties.reconnect.backoff.max.ms", 500);
    return properties;
  }

  private static void write(ConfigurableApplicationContext context, String text) {
    Origin origin = Origin.user("hub_a", "usr_1", "req_1");
    context.getBean(Commands.class).send(new WriteLine("note_1", text), origin);
  }

  private static void seen(ConfigurableApplicationContext context, String... lines) {
    Desk desk = new Desk(context.getBean(EngineRows.class));
    await()
        .atMost(60, SECONDS)
        .untilAsserted(() -> assertThat(desk.lines("note_1")).isEqualTo(List.of(lines)));
  }
}
