package herald.platform.eventstore.log;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The log in PostgreSQL. The row {@code store_head} is the lock and the counter in one: raising it
 * makes appenders take turns until their commits, so positions have no gaps (a rolled-back append
 * gives its positions back) and follow the order of commits.
 */
public final class PostgresLog implements EventLog {

  private static final String TAKE =
      "update store_head set position = position + ? returning position";
  private static final String INSERT =
      """
      insert into events
        (position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final DataSource appends;
  private final DataSource reads;
  private final AtomicLong head = new AtomicLong();
  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();

  /**
   * Over two pools of the engine role that nothing else uses: appends take turns and may wait for
   * one another, and neither reads nor the handlers that wait for an append may wait with them. The
   * pools roll back what a connection that is given back has not committed.
   */
  public PostgresLog(DataSource appends, DataSource reads) {
    this.appends = appends;
    this.reads = reads;
  }

  @Override
  public long append(List<Entry> entries) {
    try (Connection connection = appends.getConnection()) {
      connection.setAutoCommit(false);
      long last = take(connection, entries.size());
      insert(connection, entries, last - entries.size() + 1);
      commit(connection, entries);
      advance(last);
      return last;
    } catch (SQLException e) {
      throw refusal(e, entries);
    }
  }

  /** What will pass is told from what never will, so that nobody repeats the latter for ever. */
  private RuntimeException refusal(SQLException error, List<Entry> entries) {
    if (DatabaseErrors.isDuplicate(error)) {
      return belongToAnotherHub(entries)
          ? Rejection.unknown("stream.unknown", "R-PERM-1", "There is nothing of this id.")
          : new Conflict(error);
    }
    return DatabaseErrors.passes(error)
        ? new Unavailable("The events could not be stored.", error)
        : new IllegalStateException("The database refuses the events.", error);
  }

  /** A hub sees another hub's stream as empty; that it exists shows only when it is appended to. */
  private boolean belongToAnotherHub(List<Entry> entries) {
    return entries.stream()
        .anyMatch(
            entry ->
                !read(
                        EventReader.SELECT + " where stream = ? and hub_id <> ? limit 1",
                        statement -> {
                          statement.setString(1, entry.stream());
                          statement.setString(2, entry.hub());
                        })
                    .isEmpty());
  }

  private static long take(Connection connection, int count) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setInt(1, count);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void insert(Connection connection, List<Entry> entries, long first)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      long position = first;
      for (Entry entry : entries) {
        statement.setLong(1, position++);
        statement.setString(2, entry.hub());
        statement.setString(3, entry.stream());
        statement.setString(4, entry.streamType());
        statement.setLong(5, entry.version());
        statement.setObject(6, UUID.fromString(entry.eventId()));
        statement.setString(7, entry.name());
        statement.setInt(8, entry.revision());
        statement.setObject(9, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        statement.setBytes(10, entry.metadata());
        statement.setBytes(11, entry.payload());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** A lost answer to COMMIT says nothing about the commit: look before answering anybody. */
  private void commit(Connection connection, List<Entry> entries) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException lost) {
      if (!isStored(entries.getLast().eventId())) {
        throw lost;
      }
    }
  }

  private boolean isStored(String eventId) throws SQLException {
    try (Connection connection = reads.getConnection()) {
      connection.setAutoCommit(false);
      take(connection, 0); // waits until the transaction in doubt has ended one way or the other
      try (PreparedStatement statement =
          connection.prepareStatement("select 1 from events where event_id = ?")) {
        statement.setObject(1, UUID.fromString(eventId));
        return statement.executeQuery().next();
      }
    }
  }

  @Override
  public List<Entry> stream(String hub, String stream, long fromVersion) {
    return read(
        EventReader.SELECT + " where stream = ? and hub_id = ? and version >= ? order by version",
        statement -> {
          statement.setString(1, stream);
          statement.setString(2, hub);
          statement.setLong(3, fromVersion);
        });
  }

  @Override
  public List<Entry> after(long position, int limit) {
    return read(
        EventReader.SELECT + " where position > ? order by position limit ?",
        statement -> {
          statement.setLong(1, position);
          statement.setInt(2, limit);
        });
  }

  private List<Entry> read(String sql, Parameters parameters) {
    try (Connection connection = reads.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.setOn(statement);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(EventReader.entry(rows));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new Unavailable("The events could not be read.", e);
    }
  }

  @Override
  public long head() {
    return head.get();
  }

  @Override
  public long refreshHead() {
    try (Connection connection = reads.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select position from store_head");
        ResultSet row = statement.executeQuery()) {
      row.next();
      advance(row.getLong(1));
      return head.get();
    } catch (SQLException e) {
      throw new Unavailable("The head of the store could not be read.", e);
    }
  }

  private void advance(long position) {
    if (head.getAndAccumulate(position, Math::max) < position) {
      readers.forEach(Runnable::run);
    }
  }

  @Override
  public Runnable onAppend(Runnable reader) {
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  private interface Parameters {
    void setOn(PreparedStatement statement) throws SQLException;
  }
}
