package herald.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of one hub, for requests. Each call is one transaction as the service's {@code app}
 * role, for which row-level security shows and accepts rows of that hub only: a query that forgets
 * the hub finds nothing of another.
 */
public final class HubRows {

  private static final String STATE =
      """
      select coalesce(max(position), 0) as head,
        exists (select from parked_events where processor like 'read.%') as gaps
      from events""";

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate named;
  private final TransactionTemplate transaction;
  private final Store store;

  /** Over the pool of the app role; the platform makes the one bean. */
  public HubRows(JdbcTemplate template, TransactionTemplate transaction, Store store) {
    this.jdbc = JdbcClient.create(template);
    this.named = new NamedParameterJdbcTemplate(template);
    this.transaction = transaction;
    this.store = store;
  }

  /**
   * What was found in a hub's rows, and how they may stand to the hub's events.
   *
   * @param head the position of the hub's newest event, read before the rows
   * @param gaps whether the rows that the groups {@code read.*} keep for the hub lack what is
   *     parked
   */
  public record Reading<T extends @Nullable Object>(long head, boolean gaps, T found) {}

  /**
   * Runs the work in a transaction that sees this hub alone, and answers what it answers.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached, or is not open
   *     yet: no row is read from a schema that is not there, or through roles that were not checked
   */
  public <T extends @Nullable Object> T in(String hub, Function<JdbcClient, T> work) {
    store.identity();
    return DatabaseErrors.translated(
        () ->
            transaction.execute(
                status -> {
                  RowHub.set(jdbc, hub);
                  return work.apply(jdbc);
                }));
  }

  /** The same, for whoever has to know how the rows stood to the events when the work began. */
  public <T extends @Nullable Object> Reading<T> read(String hub, Function<JdbcClient, T> work) {
    return in(
        hub,
        client -> {
          Reading<Boolean> state = client.sql(STATE).query(HubRows::state).single();
          return new Reading<>(state.head(), state.gaps(), work.apply(client));
        });
  }

  /**
   * The same for a single query, in a single round trip.
   *
   * @param query with the hub as {@code :hub}
   * @param values of the other names in it
   */
  public <T> Reading<List<T>> read(
      String hub, String query, Map<String, ?> values, RowMapper<T> row) {
    store.identity();
    Map<String, Object> all = new HashMap<>(values);
    all.put("hub", hub);
    String statements = String.join("; ", RowHub.SET_NAMED, STATE, query);
    return DatabaseErrors.translated(
        () ->
            Objects.requireNonNull(
                named.execute(statements, all, prepared -> reading(prepared, row))));
  }

  /** The database takes statements of one text for one transaction. */
  private static <T> Reading<List<T>> reading(PreparedStatement statements, RowMapper<T> row)
      throws SQLException {
    statements.execute();
    Reading<Boolean> state = next(statements, HubRows::state).getFirst();
    return new Reading<>(state.head(), state.gaps(), next(statements, row));
  }

  private static <T> List<T> next(PreparedStatement statements, RowMapper<T> mapper)
      throws SQLException {
    statements.getMoreResults();
    List<T> found = new ArrayList<>();
    try (ResultSet rows = statements.getResultSet()) {
      while (rows.next()) {
        found.add(mapper.mapRow(rows, found.size()));
      }
    }
    return found;
  }

  private static Reading<Boolean> state(ResultSet row, int number) throws SQLException {
    return new Reading<>(row.getLong("head"), row.getBoolean("gaps"), true);
  }
}
