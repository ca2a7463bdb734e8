package herald.platform.testing.house.leaky.write;

/** A request. */
public record Request(String text) {}
