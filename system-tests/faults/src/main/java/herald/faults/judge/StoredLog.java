package herald.faults.judge;

import herald.platform.eventstore.chain.Seal;
import herald.platform.eventstore.log.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * All rows of a log in order, and the head that belongs to them.
 *
 * @param head what {@code store_head} says
 */
public record StoredLog(List<Row> rows, Seal head) {

  public StoredLog {
    rows = List.copyOf(rows);
  }

  /** Reads both as they are at one moment. */
  public static StoredLog read(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1000);
      List<Row> rows = new ArrayList<>();
      try (ResultSet events = statement.executeQuery("select * from events order by position")) {
        while (events.next()) {
          rows.add(row(events));
        }
      }
      try (ResultSet head = statement.executeQuery("select position, seal from store_head")) {
        head.next();
        return new StoredLog(rows, new Seal(head.getLong("position"), head.getBytes("seal")));
      }
    } finally {
      connection.rollback();
    }
  }

  private static Row row(ResultSet events) throws SQLException {
    Entry entry =
        new Entry(
            events.getLong("position"),
            events.getString("hub_id"),
            events.getString("stream"),
            events.getString("stream_type"),
            events.getLong("version"),
            events.getString("event_id"),
            events.getString("name"),
            events.getInt("revision"),
            events.getObject("at", OffsetDateTime.class).toInstant(),
            events.getBytes("metadata"),
            events.getBytes("payload"));
    return new Row(entry, events.getBytes("leaf"), events.getBytes("seal"));
  }
}
