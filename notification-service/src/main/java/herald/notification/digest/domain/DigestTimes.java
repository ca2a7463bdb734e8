package herald.notification.digest.domain;

import herald.notification.preferences.events.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When digests are due: on the hour, or at 08:00 by the user's clock, on every day or on Mondays
 * (R-MAIL-2).
 */
public final class DigestTimes {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private DigestTimes() {}

  /** The first time after this one; none if the digest never comes. */
  public static Optional<Instant> next(Frequency frequency, ZoneId zone, Instant after) {
    ZonedDateTime then = after.atZone(zone);
    return switch (frequency) {
      case NEVER -> Optional.empty();
      case HOURLY -> Optional.of(then.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant());
      case DAILY -> Optional.of(morningAfter(then, 1));
      case WEEKLY ->
          Optional.of(
              morningAfter(then.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), then, 7));
    };
  }

  /**
   * The end of the period that is due: the last time that is not after now, so that hours in which
   * nothing could be sent make one digest and no burst.
   */
  public static Instant latest(Frequency frequency, ZoneId zone, Instant first, Instant now) {
    Instant latest = first;
    Optional<Instant> next = next(frequency, zone, first);
    while (next.isPresent() && !next.get().isAfter(now)) {
      latest = next.get();
      next = next(frequency, zone, latest);
    }
    return latest;
  }

  private static Instant morningAfter(ZonedDateTime then, int days) {
    return morningAfter(then, then, days);
  }

  private static Instant morningAfter(ZonedDateTime day, ZonedDateTime then, int days) {
    ZonedDateTime morning = day.toLocalDate().atTime(MORNING).atZone(then.getZone());
    return morning.isAfter(then)
        ? morning.toInstant()
        : day.toLocalDate().plusDays(days).atTime(MORNING).atZone(then.getZone()).toInstant();
  }
}
