package herald.notification.digest.sending;

import herald.notification.digest.domain.DigestTimes;
import herald.notification.digest.mail.DigestMails;
import herald.notification.preferences.events.Frequency;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user whose digest is due.
 *
 * @param since what was heard after this was not told yet
 * @param until the end of the period that is being worked on, if one is
 */
record Reader(
    String hub,
    String user,
    Instant since,
    @Nullable Instant until,
    Frequency frequency,
    String name,
    String address,
    String language,
    ZoneId zone) {

  /** The end of the latest period that is over by then. */
  Optional<Instant> dueBy(Instant now) {
    return DigestTimes.next(frequency, zone, since)
        .filter(first -> !first.isAfter(now))
        .map(first -> DigestTimes.latest(frequency, zone, first, now));
  }

  DigestMails.To to() {
    return new DigestMails.To(hub, user, name, address, language, zone);
  }

  /** A zone that this machine does not know is read as UTC: a digest at an odd hour beats none. */
  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
