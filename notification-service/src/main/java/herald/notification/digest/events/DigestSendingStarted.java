package herald.notification.digest.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The digest is about to be handed to the mail server; whether it was, another event says. Without
 * one nobody knows, and it is not sent again (R-MAIL-7).
 *
 * @param attempt who is at it; of two, one has recorded this
 * @param since what was heard after this is told
 * @param until and up to this; the end of the period
 * @param interactions how many it tells of
 * @param followers how many new followers
 */
@EventType(name = "digest.sending-started")
public record DigestSendingStarted(
    String digest,
    String user,
    String attempt,
    Instant since,
    Instant until,
    int interactions,
    long followers,
    Instant at)
    implements DigestEvent {}
