package herald.notification.digest.domain;

import java.time.Instant;

/** Nobody will learn any more whether the sending that was started has come to anything. */
public record GiveUpOutcome(String digest, Instant at) implements DigestCommand {}
