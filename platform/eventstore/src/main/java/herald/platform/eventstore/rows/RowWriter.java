package herald.platform.eventstore.rows;

import herald.platform.eventstore.RowHub;
import java.sql.BatchUpdateException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends statements that write rows, in the running transaction. */
public final class RowWriter {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  /** Over connections of the engine role. */
  public RowWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** Sets the transaction to this hub. */
  void enter(String hub) {
    RowHub.set(client, hub);
  }

  /**
   * Sends a statement with one or several lists of values, in one round trip or few. Those of an
   * insert may become one insert of many rows, in which no row may occur twice.
   *
   * @throws DataAccessException as it would be for the one that fails alone
   */
  public void write(String sql, List<@Nullable Object[]> values) {
    if (values.size() == 1) {
      // Not as a batch of one, which the driver would have parsed each time.
      jdbc.update(sql, values.getFirst());
      return;
    }
    try {
      jdbc.batchUpdate(sql, values);
    } catch (DataAccessException e) {
      throw withoutValues(sql, e);
    }
  }

  /** What the driver says of a failing batch contains the values, which belong in no log. */
  private DataAccessException withoutValues(String sql, DataAccessException failure) {
    if (failure.getCause() instanceof BatchUpdateException batch
        && batch.getNextException() != null) {
      DataAccessException alone =
          jdbc.getExceptionTranslator().translate("write", sql, batch.getNextException());
      return alone == null ? failure : alone;
    }
    return failure;
  }
}
