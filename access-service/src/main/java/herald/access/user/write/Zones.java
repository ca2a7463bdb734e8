package herald.access.user.write;

import herald.platform.kernel.Rejection;
import java.time.ZoneId;

/** The time zones that people live in, by their IANA names. */
final class Zones {

  private Zones() {}

  /**
   * Passes for a zone that there is.
   *
   * @throws Rejection naming the field, for any other
   */
  static void require(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw Rejection.invalid(
          "zone", "user.zone-unknown", "R-MAIL-2", "There is no such time zone.");
    }
  }
}
