package herald.benchmarks.peers;

/**
 * How Axon's JPA engine is set up. The serializer, the server and the driver are Herald's in each.
 *
 * @param name of the contestants, with {@code -replay} behind it for the one that reads
 * @param bytea payloads in rows, as Axon's documentation advises for PostgreSQL; otherwise each is
 *     a large object, as Hibernate has it by itself
 * @param longSteps one round trip to the sequence for a thousand events instead of fifty
 * @param pool connections
 * @param autoCommit the pool's; without it, and with Hibernate told so, a transaction spares the
 *     round trips that switch it
 * @param cached aggregates stay in memory, in Ehcache, without limit of time
 * @param asynchronous commands run on virtual threads of the bus instead of their senders'
 * @param page events read at a time
 */
record AxonTuning(
    String name,
    boolean bytea,
    boolean longSteps,
    int pool,
    boolean autoCommit,
    boolean cached,
    boolean asynchronous,
    int page) {

  /** As it comes. */
  static final AxonTuning DEFAULT =
      new AxonTuning("axon-default", false, false, 10, true, false, false, 100);

  /**
   * All that documentation and measuring advise. With 16 connections its callers wait for each
   * other's until some are told that there is none.
   */
  static final AxonTuning TUNED =
      new AxonTuning("axon-tuned", true, true, 32, false, true, true, 1000);

  /** Another attempt at it: if it is much better, the first was none. */
  static final AxonTuning TUNED_OTHERWISE =
      new AxonTuning("axon-tuned-2", true, true, 32, false, true, false, 5000);
}
