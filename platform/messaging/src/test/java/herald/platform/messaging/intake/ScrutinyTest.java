package herald.platform.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.platform.messaging.intake.IntakePositions.Taken;
import herald.platform.messaging.wire.CloudEvent;
import herald.platform.messaging.wire.Place;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each attribute's check is tested where its record is parked; here are the bounds of places. */
@Tag("A27")
class ScrutinyTest {

  private static final Place LAST = new Place(3, 5_000, 0);

  private final Scrutiny scrutiny = new Scrutiny("herald.account.readback", "/account-service");

  private static ConsumerRecord<String, byte[]> at(Place place, String source) {
    CloudEvent event =
        new CloudEvent(
            "evt_1", source, "herald.a.b.v1", "acc_1", Instant.EPOCH, "hub_a", place, "");
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("t.herald.account.readback", 0, 7, event.key(), new byte[0]);
    event.headers().forEach(record.headers()::add);
    return record;
  }

  private static ConsumerRecord<String, byte[]> at(long epoch, long position) {
    return at(new Place(epoch, position, 0), "/account-service");
  }

  private void isBelieved(long epoch, long position, Place last) {
    assertThat(scrutiny.examined(at(epoch, position), last).place())
        .isEqualTo(new Place(epoch, position, 0));
  }

  private void isStrange(long epoch, long position, Place last) {
    assertThatThrownBy(() -> scrutiny.examined(at(epoch, position), last))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStoreGetsOnByABillionEventsAtMost() {
    isBelieved(3, 1_000_005_000L, LAST);
    isStrange(3, 1_000_005_001L, LAST);
    isStrange(4, 1_000_005_001L, LAST);
  }

  @Test
  void whereNothingWasTakenInYetAnOldStoreMayBegin() {
    isBelieved(1_000, 1_000_000_000_000L, Place.START);
    isStrange(1, 1_000_000_000_001L, Place.START);
    isStrange(1_001, 1, Place.START);
  }

  @Test
  void aRestoredStoreBeginsAgain() {
    isBelieved(4, 1, LAST);
    isBelieved(1_003, 1, LAST);
    isStrange(1_004, 1, LAST);
  }

  @Test
  void anEarlierPlaceIsARepeatAndNotStrange() {
    isBelieved(3, 1, LAST);
    isBelieved(1, Long.MAX_VALUE / 2, new Place(3, Long.MAX_VALUE / 2, 0));
  }

  @Test
  void aRecordIsTheOneThatItWasOrWasSetAsideThere() {
    Taken row = new Taken(0, LAST, 7);
    assertThat(scrutiny.isStill(at(LAST, "/account-service"), row)).isTrue();
    assertThat(scrutiny.isStill(at(LAST, "/other-service"), row)).isTrue();
    assertThat(scrutiny.isStill(at(3, 4_999), row)).isFalse();
    assertThat(scrutiny.isStill(at(3, 5_001), row)).isFalse();
  }
}
