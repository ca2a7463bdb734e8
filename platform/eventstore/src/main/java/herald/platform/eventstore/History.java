package herald.platform.eventstore;

import herald.platform.eventstore.log.EventReader;
import herald.platform.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What has happened in a hub, for audits (R-AUD-2). Reads as the app role, so row-level security
 * holds here too; changes nothing.
 */
public final class History {

  private static final int PAGE = 1_000;

  private final HubRows rows;
  private final EventReader reader;

  /** The platform makes the one bean. */
  public History(HubRows rows, EventReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /** The events of one stream in order; empty if the hub has no such stream. */
  public List<StoredEvent> stream(String hub, String stream) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(EventReader.SELECT + " where stream = :stream order by version")
                .param("stream", stream)
                .query(reader::stored)
                .list());
  }

  /** The streams of the hub's aggregates of this kind, the one that began first first. */
  public List<String> streams(String hub, EventFamily<?, ?> family) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    """
                    select stream from events
                    where hub_id = :hub and stream_type = :type and version = 0
                    order by position""")
                .param("hub", hub)
                .param("type", family.type())
                .query(String.class)
                .list());
  }

  /**
   * The hub's events after a position, oldest first.
   *
   * @param limit how many at the most
   */
  public List<StoredEvent> events(String hub, long after, int limit) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    EventReader.SELECT
                        + " where hub_id = :hub and position > :after order by position limit :limit")
                .param("hub", hub)
                .param("after", after)
                .param("limit", limit)
                .query(reader::stored)
                .list());
  }

  /**
   * Hands over the hub's events of these aggregates, and those of one stream beside them, oldest
   * first, page by page: the hub may have more than fit into memory.
   */
  public void walk(
      String hub, Set<EventFamily<?, ?>> families, String besides, Consumer<StoredEvent> reader) {
    String[] types = families.stream().map(EventFamily::type).toArray(String[]::new);
    List<StoredEvent> page;
    long after = 0;
    do {
      page = page(hub, types, besides, after);
      page.forEach(reader);
      after = page.isEmpty() ? after : page.getLast().position();
    } while (page.size() == PAGE);
  }

  private List<StoredEvent> page(String hub, String[] types, String besides, long after) {
    return rows.in(
        hub,
        jdbc ->
            jdbc.sql(
                    EventReader.SELECT
                        + """
                         where hub_id = :hub and position > :after
                          and (stream_type = any(:types) or stream = :besides)
                        order by position limit :limit""")
                .param("hub", hub)
                .param("after", after)
                .param("types", types)
                .param("besides", besides)
                .param("limit", PAGE)
                .query(reader::stored)
                .list());
  }

  /**
   * The aggregate's state as it was at that moment; the unwritten state if nothing had happened
   * yet, or in another hub.
   */
  public <S, E> S stateAt(EventFamily<S, E> family, String hub, String stream, Instant at) {
    return folded(family, hub, stream, at).value();
  }

  /** The aggregate's state and version as the next command will find them, if nobody is faster. */
  public <S, E> Versioned<S> now(EventFamily<S, E> family, String hub, String stream) {
    return folded(family, hub, stream, Instant.MAX);
  }

  private <S, E> Versioned<S> folded(
      EventFamily<S, E> family, String hub, String stream, Instant at) {
    Versioned<S> state = Versioned.unwritten(family.unwritten().get());
    for (StoredEvent stored : stream(hub, stream)) {
      if (!stored.at().isAfter(at) && stored.streamType().equals(family.type())) {
        state = state.after(family.events().cast(stored.event()), family.evolve());
      }
    }
    return state;
  }
}
