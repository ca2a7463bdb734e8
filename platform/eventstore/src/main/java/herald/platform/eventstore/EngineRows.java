package herald.platform.eventstore;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows across hubs, for projectors, automations, intakes and timers, never for requests. The {@code
 * engine} role reads and deletes rows of every hub; what it inserts or updates must belong to the
 * hub that its transaction is set to, which the platform sets to the hub of the event or record at
 * hand.
 */
public final class EngineRows {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** Over the pool of the engine role; the platform makes the one bean. */
  public EngineRows(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * For use inside a handler: joins the transaction of the event or record that is being handled.
   */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /**
   * Runs the work for one hub in a transaction, joining the running one if there is one.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached
   */
  public <T extends @Nullable Object> T inTransaction(String hub, Function<JdbcClient, T> work) {
    return run(
        client -> {
          RowHub.enter(client, hub);
          return work.apply(client);
        });
  }

  /** Runs work that only reads or deletes, or claims rows, across hubs, in a transaction. */
  public <T extends @Nullable Object> T read(Function<JdbcClient, T> work) {
    return run(work);
  }

  private <T extends @Nullable Object> T run(Function<JdbcClient, T> work) {
    return DatabaseErrors.translated(() -> transaction.execute(status -> work.apply(jdbc)));
  }
}
