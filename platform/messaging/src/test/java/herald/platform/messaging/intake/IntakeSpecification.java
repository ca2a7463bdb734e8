package herald.platform.messaging.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.EngineRows;
import herald.platform.messaging.IntakeProgress;
import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.intake.ParkedRecords.ParkedKey;
import herald.platform.messaging.notes.Desk;
import herald.platform.messaging.notes.Mishaps;
import herald.platform.messaging.notes.Service;
import herald.platform.messaging.notes.Station;
import herald.platform.messaging.wire.Place;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that listens to another one, which all these tests share; each has its own notes. */
abstract class IntakeSpecification {

  private static final AtomicLong LAST = new AtomicLong();
  private static final Service SERVICE = Service.fresh();
  private static final ConfigurableApplicationContext CONTEXT = SERVICE.start();

  static final Station STATION = new Station();
  static final String TOPIC = SERVICE.topic("herald.other");

  final EngineRows rows = bean(EngineRows.class);
  final Desk desk = new Desk(rows);
  final Mishaps mishaps = bean(Mishaps.class);
  final ParkedRecords parked = bean(ParkedRecords.class);
  final Intakes intakes = bean(Intakes.class);
  final IntakeProgress progress = bean(IntakeProgress.class);
  final Tally tally = intakes.topic(TOPIC).orElseThrow().tally();
  final String note = "note_" + UUID.randomUUID();
  final String other = "note_" + UUID.randomUUID();
  final String key = "hub_a|" + note;

  @AfterEach
  void nothingStaysParked() {
    rows.read(jdbc -> jdbc.sql("delete from parked_records").update());
  }

  static Place next() {
    return new Place(1, LAST.incrementAndGet(), 0);
  }

  void say(String about, String text) {
    STATION.say(TOPIC, next(), about, text);
  }

  void seen(String about, String... lines) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() -> assertThat(desk.lines(about)).containsExactly(lines));
  }

  /** The one parked key, once it has so many records. */
  ParkedKey parkedWith(long records) {
    await()
        .untilAsserted(
            () ->
                assertThat(parked.list()).extracting(ParkedKey::records).containsExactly(records));
    return parked.list().getFirst();
  }

  static Taken position() {
    return bean(IntakePositions.class).of(TOPIC).get(0);
  }

  static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  static <T> T bean(String name, Class<T> type) {
    return CONTEXT.getBean(name, type);
  }

  static Service service() {
    return SERVICE;
  }
}
