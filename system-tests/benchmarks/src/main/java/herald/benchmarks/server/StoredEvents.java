package herald.benchmarks.server;

import herald.benchmarks.suite.Voided;

/**
 * The oracle over an {@code events} table. That the number of events is that of the
 * acknowledgements, positions have no gaps and versions count up by one in the order of positions
 * leaves no room for a lost, a double or a misplaced event.
 */
public record StoredEvents(Database database) {

  /** How many there are. */
  public long count() {
    return database.number("select count(*) from events");
  }

  /** The position of the newest. */
  public long head() {
    return database.number("select position from store_head");
  }

  /**
   * Looks at all events after a position.
   *
   * @param acknowledged how many there must be
   * @throws Voided if it is otherwise
   */
  public void check(long after, long acknowledged) {
    String since = " from events where position > " + after;
    Voided.unlessEqual("events", acknowledged, database.number("select count(*)" + since));
    Voided.unlessEqual("the head", after + acknowledged, head());
    Voided.unlessEqual(
        "the newest position",
        after + acknowledged,
        database.number("select coalesce(max(position), " + after + ")" + since));
    Voided.unlessEqual(
        "streams with gaps or out of order",
        0,
        database.number(
            """
            select count(distinct stream) from (
              select stream, version - lag(version, 1, version - 1) over (partition by stream order by position) as step
              from events where position > %d) as steps
            where step <> 1"""
                .formatted(after)));
  }
}
