package herald.notification.preferences.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The user has unsubscribed by the link in a digest (R-MAIL-8). From now on the choice is their
 * own: the hub's default brings the digest back no more.
 *
 * @param report whether they still get the monthly report, which they have not unsubscribed from
 */
@EventType(name = "email-preferences.digest-ended")
public record DigestEnded(String owner, boolean report, Instant at)
    implements EmailPreferencesEvent {}
