package herald.platform.eventstore.log;

import herald.platform.kernel.Unavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The log in PostgreSQL: appends of concurrent callers are gathered into few transactions, see
 * {@link BatchWriter}; reads see the log as it was committed.
 */
public final class PostgresLog implements EventLog, AutoCloseable {

  private final Flusher flusher;
  private final DataSource reads;
  private final AtomicLong head = new AtomicLong();
  private final Set<Runnable> readers = new CopyOnWriteArraySet<>();

  /**
   * Over two pools of the engine role that nothing else uses: appends take turns and may wait for
   * one another, and neither reads nor the handlers that wait for an append may wait with them. The
   * pools roll back what a connection that is given back has not committed.
   */
  public PostgresLog(DataSource appends, DataSource reads) {
    this.flusher = new Flusher(new BatchWriter(appends, this::advance)::write);
    this.reads = reads;
  }

  @Override
  public long append(List<Entry> entries) {
    return flusher.append(entries);
  }

  /** Takes no more appends, and answers those that wait. */
  @Override
  public void close() {
    flusher.close();
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
