package herald.platform.eventstore;

import herald.platform.eventstore.rows.BatchWrites;
import herald.platform.eventstore.rows.RowWriter;
import java.util.List;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows across hubs, for projectors, automations, intakes and timers, never for requests. The {@code
 * engine} role reads and deletes rows of every hub; what it inserts or updates must belong to the
 * hub that its transaction is set to, which the platform sets to the hub of the event or record at
 * hand.
 */
public final class EngineRows {

  private final RowWriter writer;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** Over the pool of the engine role; the platform makes the one bean. */
  public EngineRows(JdbcTemplate template, TransactionTemplate transaction) {
    this.writer = new RowWriter(template);
    this.jdbc = JdbcClient.create(template);
    this.transaction = transaction;
  }

  /**
   * For use inside a handler: joins the transaction of the event or record that is being handled,
   * and sees what has been written in it.
   */
  public JdbcClient jdbc() {
    makeWay();
    return jdbc;
  }

  /**
   * Writes rows of the stream whose event, or of the subject whose record is being handled, in its
   * transaction; how many rows it concerned is not told. While many are handled the statements of
   * all are gathered and sent together: those of one stream or subject come in their order, those
   * of different ones in any. So whoever writes a row that another stream's events write too uses
   * {@link #jdbc()}, before which all that is gathered is sent. A statement that fails does so for
   * its own event or record, though perhaps not at once.
   *
   * @param values of the statement's question marks, in their order
   */
  public void write(String sql, @Nullable Object... values) {
    BatchWrites batch = BatchWrites.current();
    if (batch == null) {
      writer.write(sql, List.<@Nullable Object[]>of(values));
    } else {
      batch.add(sql, values);
    }
  }

  /**
   * For the platform: runs work across hubs in a transaction, and gathers what its handlers write.
   * Whose it is the work says by {@link BatchWrites#enter}.
   */
  public <T extends @Nullable Object> T gathering(Function<BatchWrites, T> work) {
    return run(client -> BatchWrites.during(work, writer));
  }

  /** For the platform: gathers from now on what the handlers of a batch write. */
  public BatchWrites gather(UnitOfWork<?> batch) {
    return BatchWrites.of(batch, writer);
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

  private static void makeWay() {
    BatchWrites batch = BatchWrites.current();
    if (batch != null) {
      batch.makeWay();
    }
  }

  private <T extends @Nullable Object> T run(Function<JdbcClient, T> work) {
    makeWay();
    return DatabaseErrors.translated(() -> transaction.execute(status -> work.apply(jdbc)));
  }
}
