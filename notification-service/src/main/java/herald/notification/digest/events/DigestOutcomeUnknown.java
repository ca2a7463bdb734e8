package herald.notification.digest.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * Whether the mail server took the digest is not known: the connection broke, or this service
 * stopped, after the intent. It is not sent again (R-MAIL-7).
 */
@EventType(name = "digest.outcome-unknown")
public record DigestOutcomeUnknown(String digest, Instant at) implements DigestEvent {}
