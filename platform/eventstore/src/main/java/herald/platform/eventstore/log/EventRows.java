package herald.platform.eventstore.log;

import herald.platform.eventstore.chain.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The rows of a batch at the places that follow a head, sealed. */
final class EventRows {

  /**
   * The newest hash is part of the condition: a head that has come back to an old position, by a
   * restore, has another one.
   */
  private static final String WRITE =
      """
      with moved as (
        update store_head set position = ?, seal = ? where position = ? and seal = ? returning 1)
      insert into events
        (position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload, leaf, seal)
      select
        ? + n, hub_id, stream, stream_type, version, event_id::uuid, name, revision,
        'epoch'::timestamptz + micros * '1 microsecond'::interval, metadata, payload, leaf, case when n = ? then ? end
      from moved, unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as event
        (hub_id, stream, stream_type, version, event_id, name, revision, micros, metadata, payload, leaf, n)""";

  private final Seal before;
  private final Seal seal;
  private final List<Entry> entries;
  private final List<byte[]> leaves;

  private EventRows(Seal before, List<Entry> entries, List<byte[]> leaves) {
    this.before = before;
    this.entries = entries;
    this.leaves = leaves;
    this.seal = before.next(leaves);
  }

  static EventRows after(Seal head, List<Append> batch) {
    List<Entry> entries = new ArrayList<>();
    List<byte[]> leaves = new ArrayList<>();
    for (Append append : batch) {
      for (Entry entry : append.entries()) {
        entries.add(entry);
        leaves.add(entry.leafAt(head.position() + entries.size()));
      }
    }
    return new EventRows(head, entries, leaves);
  }

  /** The head once they are written. */
  Seal seal() {
    return seal;
  }

  /**
   * Moves the head and writes the rows, or does nothing and answers false if the head has moved.
   */
  boolean write(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setLong(1, seal.position());
      statement.setBytes(2, seal.hash());
      statement.setLong(3, before.position());
      statement.setBytes(4, before.hash());
      statement.setLong(5, before.position());
      statement.setInt(6, entries.size());
      statement.setBytes(7, seal.hash());
      set(statement, 8, "text", texts(Entry::hub));
      set(statement, 9, "text", texts(Entry::stream));
      set(statement, 10, "text", texts(Entry::streamType));
      set(statement, 11, "int8", numbers(Entry::version));
      set(statement, 12, "text", texts(Entry::eventId));
      set(statement, 13, "text", texts(Entry::name));
      set(statement, 14, "int8", numbers(Entry::revision));
      set(statement, 15, "int8", numbers(Entry::micros));
      set(statement, 16, "bytea", bytes(entries.stream().map(Entry::metadata)));
      set(statement, 17, "bytea", bytes(entries.stream().map(Entry::payload)));
      set(statement, 18, "bytea", bytes(leaves.stream()));
      return statement.executeUpdate() == entries.size();
    }
  }

  /** The driver sends arrays of these classes as they are, not as text. */
  private static void set(PreparedStatement statement, int index, String type, Object values)
      throws SQLException {
    statement.setArray(
        index, statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, values));
  }

  private String[] texts(Function<Entry, String> column) {
    return entries.stream().map(column).toArray(String[]::new);
  }

  private long[] numbers(ToLongFunction<Entry> column) {
    return entries.stream().mapToLong(column).toArray();
  }

  private static byte[][] bytes(Stream<byte[]> column) {
    return column.toArray(byte[][]::new);
  }
}
