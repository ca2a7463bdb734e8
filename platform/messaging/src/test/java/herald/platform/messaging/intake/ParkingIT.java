package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herald.platform.eventstore.Released;
import herald.platform.kernel.Rejection;
import herald.platform.messaging.wire.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ParkingIT extends IntakeSpecification {

  private static Rejection refusal() {
    return new Rejection("note.full", "R-TEST-1", "The note is full.");
  }

  private static void asSuperuser(String statement) throws SQLException {
    try (Connection superuser = service().database().asSuperuser();
        Statement sql = superuser.createStatement()) {
      sql.execute(statement);
    }
  }

  private void isPoison(String text) {
    mishaps.let(text, Integer.MAX_VALUE, () -> new IllegalStateException("cannot be swallowed"));
  }

  @Test
  void poisonParksItsKeyAloneAndAReleaseGoesOnInOrder() {
    isPoison("poison");
    say(note, "poison");
    say(other, "other 1");
    say(note, "behind 1");
    say(other, "other 2");
    say(note, "behind 2");
    seen(other, "other 1", "other 2");
    assertThat(parkedWith(3).because()).contains("cannot be swallowed");
    assertThat(desk.lines(note)).isEmpty();
    assertThat(tally.parkedKeys()).isEqualTo(1);

    assertThat(intakes.release(TOPIC, key))
        .extracting(Released::released, Released::left)
        .containsExactly(0, 3L);
    mishaps.mend("poison");
    assertThat(intakes.release(TOPIC, key)).isEqualTo(new Released(3, 0, ""));
    say(note, "later");
    seen(note, "poison", "behind 1", "behind 2", "later");
    assertThat(tally.parkedKeys()).isZero();
  }

  @Test
  void aRefusalParksAtOnce() {
    mishaps.let("refused", 1, ParkingIT::refusal);
    say(note, "refused");
    assertThat(parkedWith(1).because()).isEqualTo("note.full (R-TEST-1): The note is full.");
  }

  @Test
  void theRepeatOfAParkedRecordIsDropped() {
    mishaps.let("refused", Integer.MAX_VALUE, ParkingIT::refusal);
    Place place = next();
    STATION.say(TOPIC, place, note, "refused");
    STATION.say(TOPIC, place, note, "refused");
    say(other, "fine");
    seen(other, "fine");
    assertThat(parkedWith(1).key()).isEqualTo(key);
  }

  @Test
  void aRecordIsParkedInTheTransactionThatMovesThePosition() throws SQLException {
    mishaps.let("refused", 1, ParkingIT::refusal);
    asSuperuser(
        "alter table intake_position add constraint stands check (record_offset < 0) not valid");
    say(note, "refused");
    await().until(() -> mishaps.isOver("refused"));
    await().during(Duration.ofMillis(500)).until(() -> parked.list().isEmpty());
    asSuperuser("alter table intake_position drop constraint stands");
    assertThat(parkedWith(1).key()).isEqualTo(key);
  }

  @Test
  void whatCanNeverBeHandledIsDiscardedAndTheRestReleased() {
    isPoison("broken");
    say(note, "broken");
    say(note, "behind");
    long first = parkedWith(2).first();
    assertThat(intakes.discard(first)).isTrue();
    assertThat(intakes.discard(first)).isFalse();
    assertThat(parkedWith(1).key()).isEqualTo(key);
    assertThat(tally.parkedKeys()).isEqualTo(1);
    assertThat(intakes.release(TOPIC, key)).isEqualTo(new Released(1, 0, ""));
    assertThat(desk.lines(note)).containsExactly("behind");
    assertThat(tally.parkedKeys()).isZero();
  }

  @Test
  void aReleaseSaysWhyItDoesNothing() {
    assertThat(intakes.release(TOPIC, "nobody")).isEqualTo(new Released(0, 0, ""));
    assertThat(intakes.release("herald.unheard", key).because())
        .endsWith("no intake of herald.unheard");
  }

  @Test
  @Tag("R-ACC-3")
  @Tag("A27")
  void aHandlerCannotWriteIntoAnotherHub() {
    say(note, "trespass");
    assertThat(parkedWith(1).because()).contains("row-level security");
    assertThat(desk.lines(note)).isEmpty();
  }
}
