package herald.platform.messaging.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Position;
import herald.platform.eventstore.Released;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.IntakeProgress;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Mishaps;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class IntakeIT {

  private static final AtomicLong LAST = new AtomicLong();
  private static Service service;
  private static Station station;
  private static ConfigurableApplicationContext context;
  private static String topic;

  private final Desk desk = new Desk(context.getBean(EngineRows.class));
  private final Mishaps mishaps = context.getBean(Mishaps.class);
  private final ParkedRecords parked = context.getBean(ParkedRecords.class);
  private final Intakes intakes = context.getBean(Intakes.class);
  private final Tally tally = context.getBean(Intakes.class).topic(topic).orElseThrow().tally();
  private final String note = "note_" + UUID.randomUUID();
  private final String other = "note_" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    service = Service.fresh();
    topic = service.topic("herald.other");
    station = new Station();
    context = service.start();
  }

  @AfterAll
  static void stop() {
    context.close();
    station.close();
  }

  @AfterEach
  void nothingStaysParked() {
    context.getBean(EngineRows.class).read(jdbc -> jdbc.sql("delete from parked_records").update());
  }

  private static Place next() {
    return new Place(1, LAST.incrementAndGet(), 0);
  }

  private void say(String about, String text) {
    station.say(topic, next(), about, text);
  }

  private void seen(String about, String... lines) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(desk.lines(about)).containsExactly(lines));
  }

  @Test
  void takesRecordsInInOrderAndIgnoresUnknownFields() {
    String[] lines = new String[300];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "line " + i;
      say(note, lines[i]);
    }
    seen(note, lines);
  }

  @Test
  void skipsTypesThatNobodyAskedFor() {
    long skipped = tally.count(Tally.End.SKIPPED);
    Place place = next();
    station.send(
        topic, "herald.other.rumoured.v1", place, note, "no json".getBytes(StandardCharsets.UTF_8));
    say(note, "after it");
    seen(note, "after it");
    assertThat(tally.count(Tally.End.SKIPPED)).isEqualTo(skipped + 1);
    Position position = new Position("other-service", 1, place.position());
    assertThat(context.getBean(IntakeProgress.class).await(position, Duration.ofSeconds(5)))
        .isTrue();
  }

  @Test
  void dropsTheRepeatsOfAStalledPublisher() {
    Place first = next();
    Place second = next();
    station.say(topic, first, note, "one");
    station.say(topic, second, note, "two");
    station.say(topic, first, note, "one");
    station.say(topic, second, note, "two");
    say(note, "three");
    seen(note, "one", "two", "three");
  }

  @Test
  void takesInEachPartOfOneEvent() {
    Place place = next();
    station.say(topic, place, note, "part 0");
    station.say(topic, new Place(1, place.position(), 1), note, "part 1");
    seen(note, "part 0", "part 1");
  }

  @Test
  void aRecordWithoutABodyIsAnErasure() {
    station.send(topic, NoteApplication.SAID, next(), note, null);
    seen(note, "erased");
  }

  @Test
  void rowsAndPositionAreWrittenTogetherOrNotAtAll() {
    mishaps.let("fails twice", 2, () -> new IllegalStateException("after the row was written"));
    say(note, "before");
    say(note, "fails twice");
    say(note, "after");
    seen(note, "before", "fails twice", "after");
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void waitsForWhatPasses() {
    mishaps.let("waits", 6, () -> new Unavailable("access is away"));
    say(note, "waits");
    say(note, "after");
    seen(note, "waits", "after");
    assertThat(parked.list()).isEmpty();
  }

  @Test
  void poisonParksItsKeyAloneAndAReleaseGoesOnInOrder() {
    mishaps.let(
        "poison", Integer.MAX_VALUE, () -> new IllegalStateException("cannot be swallowed"));
    say(note, "poison");
    say(other, "other 1");
    say(note, "behind 1");
    say(other, "other 2");
    say(note, "behind 2");
    seen(other, "other 1", "other 2");
    await()
        .untilAsserted(
            () ->
                assertThat(parked.list())
                    .extracting(ParkedRecords.ParkedKey::records)
                    .containsExactly(3L));
    assertThat(parked.list().getFirst().because()).contains("cannot be swallowed");
    assertThat(desk.lines(note)).isEmpty();
    assertThat(tally.parkedKeys()).isEqualTo(1);

    String key = "hub_a|" + note;
    assertThat(intakes.release(topic, key))
        .extracting(Released::released, Released::left)
        .containsExactly(0, 3L);
    mishaps.mend("poison");
    assertThat(intakes.release(topic, key)).isEqualTo(new Released(3, 0, ""));
    say(note, "later");
    seen(note, "poison", "behind 1", "behind 2", "later");
    assertThat(tally.parkedKeys()).isZero();
  }

  @Test
  void aRefusalParksAtOnce() {
    mishaps.let("refused", 1, () -> new Rejection("note.full", "R-TEST-1", "The note is full."));
    say(note, "refused");
    await()
        .untilAsserted(
            () ->
                assertThat(parked.list())
                    .extracting(ParkedRecords.ParkedKey::because)
                    .containsExactly("note.full (R-TEST-1): The note is full."));
  }

  @Test
  void whatIsNoContractIsParkedAndNothingElse() {
    station.send(
        new ProducerRecord<>(
            topic, 0, "hub_a|" + note, "who are you".getBytes(StandardCharsets.UTF_8)));
    station.send(
        topic,
        NoteApplication.SAID,
        next(),
        note + "x",
        "no json".getBytes(StandardCharsets.UTF_8));
    say(other, "fine");
    seen(other, "fine");
    await()
        .untilAsserted(
            () ->
                assertThat(parked.list())
                    .extracting(ParkedRecords.ParkedKey::key)
                    .contains("hub_a|" + note, "hub_a|" + note + "x"));
  }

  @Test
  @Tag("R-ACC-3")
  void aHandlerCannotWriteIntoAnotherHub() {
    say(note, "trespass");
    await()
        .untilAsserted(
            () ->
                assertThat(parked.list())
                    .extracting(ParkedRecords.ParkedKey::because)
                    .singleElement()
                    .asString()
                    .contains("row-level security"));
    assertThat(desk.lines(note)).isEmpty();
  }
}
