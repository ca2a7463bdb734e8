package herald.platform.eventstore.chain;

/**
 * A head of the chain that was kept elsewhere at its time. Whoever can write the store can write
 * its hashes as well, but not this.
 *
 * @param keptBy who kept it, for example {@code brand-service}
 * @param epoch the incarnation of the store at that time
 */
public record Anchor(String keptBy, long epoch, Seal seal) {}
