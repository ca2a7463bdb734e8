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
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.testing.TestPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class KafkaAwayIT {

  @TempDir Path folder;
  private final ServerUser user = new ServerUser("tests", "tests");
  private EmbeddedKafka kafka;
  private Map<String, Object> client;

  @BeforeEach
  void prepare() {
    kafka =
        new EmbeddedKafka(
            new EmbeddedKafka.Settings(
                folder.resolve("data"), folder.resolve("log"), Ports.free(), Ports.free(), user));
    client = user.properties(kafka.bootstrap());
  }

  @AfterEach
  void stop() {
    kafka.stop();
  }

  @Test
  void commandsWorkWithoutKafkaAndWhatTheyStoredIsToldWhenItIsThere() {
    Service service = new Service(TestPostgres.database("note"), "", springProperties());

    try (ConfigurableApplicationContext context = service.start()) {
      write(context, "one");
      assertThat(context.getBean(ApplicationAvailability.class).getReadinessState())
          .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
      assertThat(context.getBean(KafkaHealth.class).health().getStatus()).isEqualTo(Status.DOWN);

      startWithTopics();
      seen(context, "one");
      assertThat(context.getBean(KafkaHealth.class).health().getStatus()).isEqualTo(Status.UP);

      kafka.stop();
      write(context, "two");
      kafka.start();
      seen(context, "one", "two");
    }
  }

  /** As after a loss of power: what was acknowledged last never came to the disk. */
  @Test
  void whatABrokerLosesIsToldAgainThoughNothingNewIsTold() throws IOException {
    startWithTopics();
    Map<String, Object> watchful = springProperties();
    watchful.put("herald.messaging.comparison-pause", "PT1S");
    Service service = new Service(TestPostgres.database("note"), "", watchful);
    List<String> lines = IntStream.range(0, 30).mapToObj(i -> "line " + i).toList();
    try (ConfigurableApplicationContext context = service.start();
        Station station = new Station(client)) {
      lines.forEach(line -> write(context, line));
      seen(context, lines.toArray(String[]::new));
      Set<String> told = ids(station);

      Process broker = kafka.process();
      broker.destroyForcibly();
      await().until(() -> !broker.isAlive());
      halveTheTopic();
      kafka.start();
      assertThat(told).hasSize(30);
      await().atMost(60, SECONDS).until(() -> ids(station).equals(told));
      write(context, "after");
      seen(context, Stream.concat(lines.stream(), Stream.of("after")).toArray(String[]::new));
    }
  }

  private void startWithTopics() {
    kafka.start();
    try (Station station = new Station(client)) {
      station.create("herald.note");
      station.create("herald.other");
    }
  }

  private static Set<String> ids(Station station) {
    return station.read("herald.note").stream()
        .map(record -> CloudEvent.of(record.headers()).id())
        .collect(Collectors.toSet());
  }

  private void halveTheTopic() throws IOException {
    long cut = 0;
    for (int partition = 0; partition < 3; partition++) {
      Path segment = folder.resolve("data/herald.note-" + partition + "/00000000000000000000.log");
      try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
        cut += file.size() / 2;
        file.truncate(file.size() / 2);
      }
    }
    assertThat(cut).as("bytes cut off").isPositive();
  }

  private Map<String, Object> springProperties() {
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
