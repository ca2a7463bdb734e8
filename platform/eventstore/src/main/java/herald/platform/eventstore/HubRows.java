package herald.platform.eventstore;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rows of one hub, for requests. Each call is one transaction as the service's {@code app}
 * role, for which row-level security shows and accepts rows of that hub only: a query that forgets
 * the hub finds nothing of another.
 */
public final class HubRows {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Store store;

  /** Over the pool of the app role; the platform makes the one bean. */
  public HubRows(JdbcClient jdbc, TransactionTemplate transaction, Store store) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.store = store;
  }

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
}
