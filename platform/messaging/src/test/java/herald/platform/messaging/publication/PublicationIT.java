package herald.platform.messaging.publication;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Position;
import herald.platform.kernel.Origin;
import herald.platform.messaging.Contract;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Note.WriteLine;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.publication.Announcer.Announced;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import herald.platform.testing.TestKafka;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** One installation for all these tests; each has notes of its own, and some start it again. */
class PublicationIT {

  private static final Service SERVICE = Service.fresh();
  private static final String TOPIC = SERVICE.topic("herald.note");
  private static final Station STATION = new Station();
  private static ConfigurableApplicationContext context = SERVICE.start();

  private final String note = "note_" + UUID.randomUUID();

  @AfterAll
  static void stop() {
    context.close();
    STATION.close();
  }

  private static void startAgain(Runnable meanwhile) {
    context.close();
    meanwhile.run();
    context = SERVICE.start();
  }

  private Position write(String text) {
    return write(note, text);
  }

  private static Position write(String about, String text) {
    Origin origin = Origin.user("hub_a", "usr_1", "req_1");
    return context.getBean(Commands.class).send(new WriteLine(about, text), origin);
  }

  private void seen(String... lines) {
    seen(note, List.of(lines));
  }

  private static void seen(String about, List<String> lines) {
    Desk desk = new Desk(context.getBean(EngineRows.class));
    await().atMost(30, SECONDS).untilAsserted(() -> assertThat(desk.lines(about)).isEqualTo(lines));
  }

  /** What the topic has about this test's notes. */
  private List<ConsumerRecord<String, byte[]>> told() {
    return STATION.read(TOPIC).stream()
        .filter(record -> record.key() != null && record.key().startsWith("hub_a|" + note))
        .toList();
  }

  private List<Place> places() {
    return told().stream().map(record -> CloudEvent.place(record.headers())).toList();
  }

  private static void asSuperuser(String statement) {
    try (Connection superuser = SERVICE.database().asSuperuser();
        Statement sql = superuser.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsStoredArrivesInOrderElsewhere() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      lines.add("line " + i);
      write(note + i % 3, "line " + i);
    }
    for (int third = 0; third < 3; third++) {
      int mine = third;
      seen(
          note + third,
          lines.stream().filter(line -> Integer.parseInt(line.substring(5)) % 3 == mine).toList());
    }
    assertThat(told()).hasSize(150);
  }

  @Test
  void aRecordIsACloudEvent() {
    write("private thought");
    Position position = write("hello");
    seen("hello");
    ConsumerRecord<String, byte[]> record = told().getFirst();
    assertThat(record.key()).isEqualTo("hub_a|" + note);
    assertThat(new String(record.value()))
        .isEqualTo("{\"note\":\"" + note + "\",\"text\":\"hello\",\"number\":2}");
    assertThat(record.headers())
        .extracting(header -> header.key() + "=" + new String(header.value()))
        .contains(
            "ce_specversion=1.0",
            "ce_type=herald.note.written.v1",
            "ce_source=/note-service",
            "ce_subject=" + note,
            "ce_hub=hub_a",
            "ce_epoch=" + position.epoch(),
            "ce_position=" + position.position(),
            "content-type=application/json");
    CloudEvent event = CloudEvent.of(record.headers());
    assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void twoContractsOfOneEventBothArrive() {
    write("twice told");
    seen("twice told", "twice told");
    assertThat(places()).extracting(Place::part).containsExactly(0, 1);
  }

  @Test
  void whatWasSentBeforeTheTokenMovedIsSentAgainAndDroppedThere() {
    String engine = SERVICE.database().database().engine();
    asSuperuser("revoke insert on publication_position from " + engine);
    List<String> lines = List.of("a", "b", "c");
    lines.forEach(this::write);
    await().atMost(30, SECONDS).until(() -> told().size() > 2 * lines.size());
    asSuperuser("grant insert on publication_position to " + engine);
    write("d");
    seen("a", "b", "c", "d");
  }

  @Test
  void aTopicThatWasLostIsFilledAgainAtTheNextStart() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("line " + i);
      write("line " + i);
    }
    seen(note, lines);
    startAgain(() -> STATION.lose(TOPIC));
    await().atMost(30, SECONDS).until(() -> told().size() == 20);
    write("after");
    lines.add("after");
    seen(note, lines);
  }

  @Test
  void aTopicThatIsLostWhileTheServiceRunsIsFilledAgain() {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      positions.add(write("line " + i).position());
    }
    await().until(() -> told().size() == 5);
    STATION.lose(TOPIC);
    positions.add(write("after").position());
    await()
        .atMost(40, SECONDS)
        .untilAsserted(
            () -> assertThat(places()).extracting(Place::position).containsAll(positions));
  }

  /** The own records of the topic are lost, and there lies what somebody else has put there. */
  @Test
  @Tag("A27")
  void whatOthersPutIntoTheTopicDoesNotStopThePublication() {
    write("one");
    write("two");
    seen("one", "two");
    int partition = told().getLast().partition();
    long last = told().getLast().offset();
    Gate gate = context.getBean(Gate.class);
    STATION.lose(TOPIC);
    for (long i = 0; i <= last; i++) {
      STATION.send(new ProducerRecord<>(TOPIC, partition, "whoever", new byte[] {1}));
    }
    gate.shut();
    await().atMost(30, SECONDS).until(() -> told().size() == 2);
    write("three");
    seen("one", "two", "three");
  }

  @Test
  void aRestoredStoreTellsEverythingAgainUnderItsNewEpoch() {
    Position one = write("one");
    Position two = write("two");
    seen("one", "two");
    startAgain(() -> asSuperuser("update store_head set epoch = epoch + 1"));
    seen("one", "two", "one", "two");
    assertThat(places())
        .containsExactly(
            new Place(one.epoch(), one.position(), 0),
            new Place(one.epoch(), two.position(), 0),
            new Place(one.epoch() + 1, one.position(), 0),
            new Place(one.epoch() + 1, two.position(), 0));
  }

  @Test
  void whatIsNoEventIsToldInTheOrderOfItsPositionsAndAgainUnderTheSameOne() {
    String topic = SERVICE.topic("herald.note.aside");
    TestKafka.create(topic);
    Announcer announcer = context.getBean(Announcer.class);
    List<Announced> rows = List.of(aside(7, "one"), aside(9, "two"));
    announcer.send(rows);
    announcer.send(rows);
    await().until(() -> STATION.read(topic).size() == 4);
    List<CloudEvent> told =
        STATION.read(topic).stream().map(record -> CloudEvent.of(record.headers())).toList();
    assertThat(told).extracting(CloudEvent::id).containsExactly("one", "two", "one", "two");
    assertThat(told).extracting(each -> each.place().position()).containsExactly(7L, 9L, 7L, 9L);
    assertThat(told.getFirst().source()).isEqualTo("/note-service");
    assertThat(told.getFirst().key()).isEqualTo("hub_a|" + note);
    assertThat(told.getFirst().at()).isEqualTo(Instant.EPOCH);
    assertThat(new String(STATION.read(topic).getFirst().value())).isEqualTo("{\"text\":\"one\"}");
  }

  private Announced aside(long position, String text) {
    Contract contract =
        Contract.of("herald.note.overheard.v1", note, Map.of("text", text)).on("herald.note.aside");
    return new Announced(position, text, "hub_a", "overhear", Instant.EPOCH, contract);
  }

  @Test
  void nothingIsSentTwiceByARestart() {
    write("one");
    seen("one");
    startAgain(() -> {});
    write("two");
    seen("one", "two");
    assertThat(told())
        .hasSize(2)
        .allMatch(record -> record.key().equals("hub_a|" + note))
        .extracting(record -> CloudEvent.of(record.headers()).type())
        .containsOnly(NoteApplication.WRITTEN);
  }
}
