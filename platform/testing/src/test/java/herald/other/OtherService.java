package herald.other;

/** A class of another service. */
public final class OtherService {}
