package herald.platform.eventstore.chain;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query as PostgreSQL copies them out in binary: less work for both sides than a
 * result set. The connection is free for something else when all rows are read or this is closed.
 */
final class BinaryCopy implements AutoCloseable {

  /** Before the first row: a signature, flags, and the length of what more there is. */
  private static final int HEADER = 11 + 2 * Integer.BYTES;

  private static final int END = -1;

  private final CopyOut rows;
  private final int columns;
  private boolean begun;

  private BinaryCopy(CopyOut rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Begins to copy.
   *
   * @param query without parameters, which COPY knows nothing of
   * @param columns how many it answers
   */
  static BinaryCopy of(Connection connection, String query, int columns) throws SQLException {
    return new BinaryCopy(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)"),
        columns);
  }

  /**
   * The next row, from its first field on; null after the last. Each field is its length, -1 for
   * null, and its bytes.
   */
  @Nullable ByteBuffer next() throws SQLException {
    byte[] message = rows.readFromCopy();
    while (message != null) {
      ByteBuffer row = row(message);
      if (row != null) {
        return row;
      }
      message = rows.readFromCopy();
    }
    return null;
  }

  private @Nullable ByteBuffer row(byte[] message) {
    ByteBuffer row = ByteBuffer.wrap(message);
    if (!begun) {
      begun = true;
      row.position(HEADER);
    }
    int found = row.hasRemaining() ? row.getShort() : END;
    if (found == END) {
      return null;
    }
    if (found != columns) {
      throw new IllegalStateException("a row of " + found + " columns");
    }
    return row;
  }

  @Override
  public void close() throws SQLException {
    if (rows.isActive()) {
      rows.cancelCopy();
    }
  }
}
