package herald.notification.digest.domain;

import java.time.Instant;

/**
 * The digest is to be sent by this attempt; nothing follows if it was, or may have been, sent.
 *
 * @param attempt unique
 * @param since the beginning of its period
 * @param until the end of its period
 */
public record StartSending(
    String digest,
    String user,
    String attempt,
    Instant since,
    Instant until,
    int interactions,
    long followers,
    Instant at)
    implements DigestCommand {}
