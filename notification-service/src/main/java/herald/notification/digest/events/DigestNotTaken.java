package herald.notification.digest.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The mail server could not be reached or has refused the digest, so it was certainly not sent and
 * may be tried again.
 *
 * @param because the server's words
 */
@EventType(name = "digest.not-taken")
public record DigestNotTaken(String digest, String because, Instant at) implements DigestEvent {}
