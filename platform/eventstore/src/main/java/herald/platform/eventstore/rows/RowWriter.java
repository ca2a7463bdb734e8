package herald.platform.eventstore.rows;

import herald.platform.eventstore.RowHub;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends statements that write rows, in the running transaction. */
public final class RowWriter {

  /**
   * Rows of one text at most: each text is prepared on each connection, statement by statement, and
   * beyond that many the database keeps more plans than the round trips are worth.
   */
  private static final int TOGETHER = 8;

  /** What an event or record writes by one statement. */
  public record Row(String hub, String stream, @Nullable Object[] values) {

    private Stream<@Nullable Object> hubAndValues() {
      return Stream.concat(Stream.of(hub), Arrays.stream(values));
    }
  }

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
      throw alone(sql, e);
    }
  }

  /**
   * Sends a statement with the values of each of several rows, in their order, each in its hub, in
   * few round trips. The transaction stays set to the hub of the last.
   *
   * @throws DataAccessException as it would be for the one that fails alone
   */
  public void writeEach(String sql, List<Row> rows) {
    String inItsHub = RowHub.before(sql);
    // By powers of two, so that there are few texts, which the database then plans once.
    for (int from = 0, size; from < rows.size(); from += size) {
      size = Math.min(TOGETHER, Integer.highestOneBit(rows.size() - from));
      try {
        jdbc.execute(inItsHub.repeat(size), sending(rows.subList(from, from + size)));
      } catch (DataAccessException e) {
        throw alone(sql, e);
      }
    }
  }

  // As statements of one text and not as a batch, which the driver takes of single ones only.
  private static PreparedStatementCallback<Boolean> sending(List<Row> rows) {
    @Nullable Object[] values = rows.stream().flatMap(Row::hubAndValues).toArray();
    return prepared -> {
      new ArgumentPreparedStatementSetter(values).setValues(prepared);
      return prepared.execute();
    };
  }

  /**
   * The driver's words about a failing batch contain the values, which belong in no log; those
   * about several statements repeat them.
   */
  private DataAccessException alone(String sql, DataAccessException failure) {
    SQLException one =
        switch (failure.getCause()) {
          case BatchUpdateException batch -> batch.getNextException();
          case SQLException single -> single;
          case null, default -> null;
        };
    DataAccessException alone =
        one == null ? null : jdbc.getExceptionTranslator().translate("write", sql, one);
    return alone == null ? failure : alone;
  }
}
