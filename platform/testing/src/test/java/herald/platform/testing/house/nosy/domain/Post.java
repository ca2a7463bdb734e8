package herald.platform.testing.house.nosy.domain;

/** Plain Java. */
public record Post(String text) {}
