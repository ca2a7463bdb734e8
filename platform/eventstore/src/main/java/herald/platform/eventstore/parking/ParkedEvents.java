package herald.platform.eventstore.parking;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.ParkedStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of what is parked. */
public final class ParkedEvents {

  private static final int LONGEST_REASON = 500;

  private final EngineRows rows;

  /** The platform makes the one bean. */
  public ParkedEvents(EngineRows rows) {
    this.rows = rows;
  }

  /** All parked streams, the longest parked first. */
  public List<ParkedStream> list() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select p.processor, p.stream, p.hub_id, count(*) as events, min(p.parked_at) as since,
                      (array_agg(e.name order by p.position))[1] as event,
                      (array_agg(p.because order by p.position))[1] as because
                    from parked_events p join events e on e.position = p.position
                    group by p.processor, p.stream, p.hub_id order by since, p.processor, p.stream""")
                .query(ParkedEvents::stream)
                .list());
  }

  /** How many events of the stream wait. */
  public long count(String group, String stream) {
    return rows.read(
        jdbc ->
            jdbc.sql("select count(*) from parked_events where processor = ? and stream = ?")
                .params(group, stream)
                .query(Long.class)
                .single());
  }

  /** How many streams of the group wait. */
  public long streamCount(String group) {
    return rows.read(
        jdbc ->
            jdbc.sql("select count(distinct stream) from parked_events where processor = ?")
                .param(group)
                .query(Long.class)
                .single());
  }

  /**
   * The group's parked streams, in the transaction of its handlers: until that ends nobody releases
   * one of them.
   */
  Set<String> streams(String group) {
    return new HashSet<>(
        rows.jdbc().sql("select parked_streams(?)").param(group).query(String.class).list());
  }

  /** In the running transaction. */
  void park(String group, long position, boolean replayed, String because) {
    rows.jdbc()
        .sql(
            """
            insert into parked_events (processor, position, stream, hub_id, replayed, because, parked_at)
            select :group, position, stream, hub_id, :replayed, :because, now() from events where position = :position
            on conflict do nothing""")
        .param("group", group)
        .param("position", position)
        .param("replayed", replayed)
        .param("because", because.substring(0, Math.min(because.length(), LONGEST_REASON)))
        .update();
  }

  /** Keeps the group's handlers from running until the running transaction ends. */
  public void takeTurn(String group) {
    rows.jdbc().sql("call take_turn(?, true)").param(group).update();
  }

  /**
   * An event that waits.
   *
   * @param replayed whether it came in a replay
   */
  public record Waiting(long position, boolean replayed) {}

  /** The stream's first; in the running transaction. */
  public Optional<Waiting> first(String group, String stream) {
    return rows.jdbc()
        .sql(
            """
            select position, replayed from parked_events where processor = ? and stream = ?
            order by position limit 1""")
        .params(group, stream)
        .query((row, n) -> new Waiting(row.getLong("position"), row.getBoolean("replayed")))
        .optional();
  }

  /** In the running transaction. */
  public void remove(String group, long position) {
    rows.jdbc()
        .sql("delete from parked_events where processor = ? and position = ?")
        .params(group, position)
        .update();
  }

  /** Whether the group has parked this event, or one before it in its stream. */
  public boolean isParked(String group, long position) {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from parked_events p join events e on e.stream = p.stream
                      where p.processor = ? and e.position = ? and p.position <= e.position)""")
                .params(group, position)
                .query(Boolean.class)
                .single());
  }

  /** All of the group; in the running transaction. */
  public void removeAll(String group) {
    rows.jdbc().sql("delete from parked_events where processor = ?").param(group).update();
  }

  private static ParkedStream stream(ResultSet row, int number) throws SQLException {
    return new ParkedStream(
        row.getString("processor"),
        row.getString("stream"),
        row.getString("hub_id"),
        row.getString("event"),
        row.getLong("events"),
        row.getString("because"),
        row.getTimestamp("since").toInstant());
  }
}
