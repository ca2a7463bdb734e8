package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.eventstore.Position;
import herald.platform.kernel.Unavailable;
import herald.platform.messaging.notes.NoteApplication;
import herald.platform.messaging.wire.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeIT extends IntakeSpecification {

  @Test
  void takesRecordsInInOrderAndIgnoresUnknownFields() {
    String[] lines = new String[300];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "line " + i;
    }
    STATION.sayAll(TOPIC, IntakeSpecification::next, note, List.of(lines));
    seen(note, lines);
  }

  @Test
  void skipsTypesThatNobodyAskedFor() {
    long skipped = tally.count(Tally.End.SKIPPED);
    Place place = next();
    STATION.send(
        TOPIC, "herald.other.rumoured.v1", place, note, "no json".getBytes(StandardCharsets.UTF_8));
    say(note, "after it");
    seen(note, "after it");
    assertThat(tally.count(Tally.End.SKIPPED)).isEqualTo(skipped + 1);
    Position position = new Position("other-service", 1, place.position());
    assertThat(progress.await(position, Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void aPositionIsReachedThoughPartitionsAreEmpty() {
    Place place = next();
    Position position = new Position("other-service", 1, place.position());
    assertThat(progress.reached(position)).isFalse();
    STATION.say(TOPIC, place, note, "in partition 0, and 1 and 2 have nothing");
    assertThat(progress.await(position, Duration.ofSeconds(10))).isTrue();
    assertThat(desk.lines(note)).hasSize(1);
    assertThat(progress.reached(new Position("other-service", 1, place.position() + 1))).isFalse();
    assertThat(progress.reached(new Position("unheard-service", 1, 1))).isFalse();
  }

  @Test
  void dropsTheRepeatsOfAStalledPublisher() {
    Place first = next();
    Place second = next();
    STATION.say(TOPIC, first, note, "one");
    STATION.say(TOPIC, second, note, "two");
    STATION.say(TOPIC, first, note, "one");
    STATION.say(TOPIC, second, note, "two");
    say(note, "three");
    seen(note, "one", "two", "three");
  }

  @Test
  void takesInEachPartOfOneEvent() {
    Place place = next();
    STATION.say(TOPIC, place, note, "part 0");
    STATION.say(TOPIC, new Place(1, place.position(), 1), note, "part 1");
    seen(note, "part 0", "part 1");
  }

  @Test
  void aRecordWithoutABodyIsAnErasure() {
    STATION.send(TOPIC, NoteApplication.SAID, next(), note, null);
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
    mishaps.let("waits", 4, () -> new Unavailable("access is away"));
    say(note, "waits");
    say(note, "after");
    seen(note, "waits", "after");
    assertThat(parked.list()).isEmpty();
  }
}
