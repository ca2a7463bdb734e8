package herald.notification.digest.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/** The mail server has taken the digest. It does not mean that anybody has read it. */
@EventType(name = "digest.sent")
public record DigestSent(String digest, Instant at) implements DigestEvent {}
