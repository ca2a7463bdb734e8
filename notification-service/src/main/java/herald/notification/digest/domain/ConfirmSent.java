package herald.notification.digest.domain;

import java.time.Instant;

/** The mail server has taken it. */
public record ConfirmSent(String digest, Instant at) implements DigestCommand {}
