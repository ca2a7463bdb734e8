package herald.platform.testing.house.tidy.domain;

import java.time.Instant;

/** Plain Java. */
public record Post(Instant at) {}
