package herald.platform.testing.house.repeating.domain;

import java.time.Instant;

/** Plain Java. */
public record Post(Instant at) {}
