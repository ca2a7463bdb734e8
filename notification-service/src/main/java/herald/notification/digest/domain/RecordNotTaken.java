package herald.notification.digest.domain;

import java.time.Instant;

/** This attempt was certainly in vain. */
public record RecordNotTaken(String digest, String attempt, String because, Instant at)
    implements DigestCommand {}
