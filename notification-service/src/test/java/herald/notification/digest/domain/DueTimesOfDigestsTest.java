package herald.notification.digest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import herald.notification.preferences.events.Frequency;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-MAIL-2")
class DueTimesOfDigestsTest {

  @ParameterizedTest
  @CsvSource({
    "HOURLY, Europe/Amsterdam, 2026-03-02T09:05:00Z, 2026-03-02T10:00:00Z",
    "HOURLY, Asia/Kolkata,     2026-03-02T09:05:00Z, 2026-03-02T09:30:00Z",
    "DAILY,  Europe/Amsterdam, 2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
    "DAILY,  Europe/Amsterdam, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
    "DAILY,  Europe/Amsterdam, 2026-03-28T09:00:00Z, 2026-03-29T06:00:00Z",
    "DAILY,  America/New_York, 2026-03-02T09:05:00Z, 2026-03-02T13:00:00Z",
    "WEEKLY, Europe/Amsterdam, 2026-03-02T06:00:00Z, 2026-03-02T07:00:00Z",
    "WEEKLY, Europe/Amsterdam, 2026-03-02T07:00:00Z, 2026-03-09T07:00:00Z",
    "WEEKLY, Europe/Amsterdam, 2026-03-08T23:30:00Z, 2026-03-09T07:00:00Z"
  })
  void areByTheUsersClock(Frequency frequency, String zone, Instant after, Instant next) {
    assertThat(DigestTimes.next(frequency, ZoneId.of(zone), after)).contains(next);
  }

  @Test
  void areNoneForNever() {
    assertThat(DigestTimes.next(Frequency.NEVER, ZoneId.of("UTC"), Instant.EPOCH)).isEmpty();
  }

  @Test
  @Tag("R-MAIL-7")
  void missedOnesMakeOneDigest() {
    Instant first = Instant.parse("2026-03-02T10:00:00Z");
    Instant now = Instant.parse("2026-03-02T14:20:00Z");
    assertThat(DigestTimes.latest(Frequency.HOURLY, ZoneId.of("UTC"), first, now))
        .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
    assertThat(DigestTimes.latest(Frequency.HOURLY, ZoneId.of("UTC"), first, first))
        .isEqualTo(first);
  }
}
