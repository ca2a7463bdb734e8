package herald.platform.eventstore;

/** Stands for the real one, which this module does not know. */
public final class EngineRows {}
