package herald.platform.eventstore.snapshots;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventReader;
import herald.platform.eventstore.log.StreamReader;
import herald.platform.kernel.Unavailable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The snapshots, one a stream, and the reading of streams with their help. A snapshot counts as
 * long as the stream has the very event that it was made up to: after a restore of an older store
 * it may be ahead of its stream, or of another history than what has been written since.
 */
public final class Snapshots implements StreamReader {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

  /** The event that the snapshot was made up to comes first, with the state, and then the rest. */
  private static final String READ =
      """
      with kept as (
        select snapshots.version as up_to, snapshots.state from snapshots
        join events using (stream, hub_id, version, event_id)
        where stream = :stream and hub_id = :hub and snapshots.revision = any (:revisions))
      select position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload,
        case when version = up_to then state end as state
      from events left join kept on true
      where stream = :stream and hub_id = :hub and version >= coalesce((select up_to from kept), 0)
      order by version""";

  private static final String WRITE =
      """
      insert into snapshots (stream, hub_id, version, event_id, revision, state)
      values (:stream, :hub, :version, :event, :revision, :state)
      on conflict (stream) do update set version = excluded.version, event_id = excluded.event_id,
        revision = excluded.revision, state = excluded.state""";

  private static final String[] NO_REVISION = {};

  private final JdbcClient reads;
  private final EngineRows rows;
  private final EventReader events;
  private final SnapshotForms forms;

  private record Row(Entry entry, byte @Nullable [] state) {}

  /**
   * The platform makes the one bean.
   *
   * @param reads over the pool that streams are read from
   */
  public Snapshots(JdbcClient reads, EngineRows rows, EventReader events, SnapshotForms forms) {
    this.reads = reads;
    this.rows = rows;
    this.events = events;
    this.forms = forms;
  }

  @Override
  public Reading read(String hub, String stream) {
    List<Row> read = rows(hub, stream, forms.revisions());
    if (read.isEmpty() || read.getFirst().state() == null) {
      return new Reading(null, entries(read));
    }
    Entry last = read.getFirst().entry();
    try {
      SnapshotForm<?, ?> form = forms.of(last.streamType()).orElseThrow();
      return new Reading(
          new Snapshot(aggregate(form, last, read.getFirst().state()), last),
          entries(read.subList(1, read.size())));
    } catch (RuntimeException e) {
      LOG.warn("The snapshot of {} cannot be read; its events are", stream, e);
      return new Reading(null, entries(rows(hub, stream, NO_REVISION)));
    }
  }

  private static <S> Object aggregate(SnapshotForm<S, ?> form, Entry last, byte[] state) {
    return form.shell().in(last.stream(), form.read(state), last.version() + 1);
  }

  private static List<Entry> entries(List<Row> rows) {
    return rows.stream().map(Row::entry).toList();
  }

  private List<Row> rows(String hub, String stream, String[] revisions) {
    try {
      return reads
          .sql(READ)
          .param("stream", stream)
          .param("hub", hub)
          .param("revisions", revisions)
          .query(Snapshots::row)
          .list();
    } catch (DataAccessException e) {
      throw new Unavailable("The events could not be read.", e);
    }
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(EventReader.entry(row), row.getBytes("state"));
  }

  /**
   * Writes a new snapshot of the stream as it is now; none of an empty one, or of an aggregate that
   * cannot be made of a state.
   *
   * @throws IllegalStateException if JSON does not hold the state
   */
  void renew(String hub, String stream) {
    Reading reading = read(hub, stream);
    Entry last = reading.events().isEmpty() ? null : reading.events().getLast();
    if (last != null) {
      forms.of(last.streamType()).ifPresent(form -> write(form, reading, last));
    }
  }

  private <S, E> void write(SnapshotForm<S, E> form, Reading reading, Entry last) {
    S before =
        reading.snapshot() == null
            ? form.family().unwritten().get()
            : form.stateOf(reading.snapshot().aggregate());
    byte[] state = form.write(form.fold(before, reading.events().stream().map(events::event)));
    rows.<Integer>inTransaction(
        last.hub(),
        jdbc ->
            jdbc.sql(WRITE)
                .param("stream", last.stream())
                .param("hub", last.hub())
                .param("version", last.version())
                .param("event", UUID.fromString(last.eventId()))
                .param("revision", form.revision())
                .param("state", state)
                .update());
  }
}
