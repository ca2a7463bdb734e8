package herald.platform.eventstore;

/**
 * Whose store it is, and which incarnation of it.
 *
 * @param service the service's name, for example {@code account-service}
 * @param epoch read from the store once it is open; raised by a restore from a backup
 */
public record StoreIdentity(String service, long epoch) {}
