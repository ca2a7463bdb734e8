package herald.platform.eventstore;

/**
 * Published in the application when the store is open and its processors run: the moment for
 * intakes and timers to start.
 */
public record StoreOpened(StoreIdentity store) {}
