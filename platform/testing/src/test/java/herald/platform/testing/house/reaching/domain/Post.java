package herald.platform.testing.house.reaching.domain;

/** Plain Java. */
public record Post(String text) {}
