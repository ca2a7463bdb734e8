package herald.autopublish.post.domain;

import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times as persons give them (R-POST-2). Where the clocks go forward, a time that the wall never
 * shows is as much later as they jump; where they go back, the first of two equal times is meant.
 * Calendars (RFC 5545) read them the same way.
 */
public final class WallTimes {

  private WallTimes() {}

  /**
   * Reads a time.
   *
   * @param field where it stood in the request, for the refusal
   * @throws Rejection if it is no wall time, or has no zone, or none that is known
   */
  public static WallTime of(String field, @Nullable String at, @Nullable String zone) {
    if (zone == null || zone.isBlank()) {
      throw refused(field, "zone", "A time needs its zone, for example Europe/Amsterdam.");
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw refused(field, "zone", "There is no such IANA zone. Say, for example, Europe/Berlin.");
    }
    return new WallTime(local(field, at), zone);
  }

  /** The instant that it is by the zone's rules as they are known now. */
  public static Instant instantOf(WallTime time) {
    return time.at().atZone(ZoneId.of(time.zone())).toInstant();
  }

  private static LocalDateTime local(String field, @Nullable String at) {
    try {
      if (at != null && at.length() <= 40) {
        LocalDateTime time = LocalDateTime.parse(at);
        if (time.getYear() >= 2000 && time.getYear() < 2200) {
          return time.truncatedTo(ChronoUnit.MICROS);
        }
      }
    } catch (DateTimeException e) {
      // Refused below, like whatever else is no time.
    }
    throw refused(
        field, "at", "A time is what the clock on the wall says, for example 2026-12-01T09:00.");
  }

  private static Rejection refused(String field, String part, String detail) {
    return Rejection.invalid(
        field.isEmpty() ? part : field + "." + part, "post.time", "R-POST-2", detail);
  }
}
