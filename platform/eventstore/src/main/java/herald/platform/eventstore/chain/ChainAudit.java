package herald.platform.eventstore.chain;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.rows.Pools;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Shows that the log is what was stored, or what is not, relative to the heads that were kept
 * elsewhere (R-AUD-3). Reads beside everything else, on a connection of its own, and changes
 * nothing.
 */
public final class ChainAudit {

  private static final String ROWS =
      """
      select position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload, leaf, seal
      from events where position <= %d order by position""";

  private static final String HEAD = "select epoch, position, seal from store_head";

  /** How often its progress is told, in events. */
  private static final int STEP = 1_000;

  private final Pools pools;
  private final AtomicReference<Verification> latest = new AtomicReference<>();

  /** The platform makes the one bean. */
  public ChainAudit(Pools pools) {
    this.pools = pools;
  }

  /** The newest head of the log, and the incarnation of the store. */
  public record Head(long epoch, Seal seal) {}

  /**
   * The head as the database has it now.
   *
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached
   */
  public Head head() {
    try (Connection connection = pools.connection()) {
      return head(connection);
    } catch (SQLException e) {
      throw DatabaseErrors.told(e);
    }
  }

  private static Head head(Connection connection) throws SQLException {
    try (ResultSet row = connection.createStatement().executeQuery(HEAD)) {
      row.next();
      return new Head(row.getLong(1), new Seal(row.getLong(2), row.getBytes(3)));
    }
  }

  /**
   * Begins to verify the whole log, in the background, and answers how far that is.
   *
   * @param anchors heads that were kept elsewhere; those of another incarnation of the store are
   *     not compared
   * @throws IllegalStateException if a verification goes on in this process: its verdict would rest
   *     on other anchors
   */
  public Verification begin(Collection<Anchor> anchors) {
    Verification before = latest.get();
    Verification begun = Verification.begun();
    if (before != null && !before.done() || !latest.compareAndSet(before, begun)) {
      throw new IllegalStateException("a verification goes on; it ends by itself");
    }
    Thread.ofVirtual().name("chain-audit").start(() -> verify(List.copyOf(anchors)));
    return begun;
  }

  /** The verification that runs, or the last that ran in this process. */
  public Optional<Verification> latest() {
    return Optional.ofNullable(latest.get());
  }

  private void verify(List<Anchor> all) {
    long began = System.nanoTime();
    try (Connection connection = pools.connection()) {
      Head head = head(connection);
      List<Anchor> anchors = all.stream().filter(anchor -> anchor.epoch() == head.epoch()).toList();
      Verifier verifier = new Verifier(anchors);
      long count = 0;
      try (BinaryCopy rows =
          BinaryCopy.of(connection, ROWS.formatted(head.seal().position()), SealedRow.COLUMNS)) {
        ByteBuffer row = rows.next();
        while (row != null && verifier.flaw().isEmpty()) {
          verifier.take(SealedRow.of(row));
          if (++count % STEP == 0) {
            tell(verifier, head, anchors.size(), false, null, began);
          }
          row = rows.next();
        }
      }
      verifier.end(head.seal());
      tell(verifier, head, anchors.size(), true, null, began);
    } catch (SQLException | RuntimeException e) {
      Verification reached = latest.get();
      latest.set(
          Verification.of(
              reached.position(),
              reached.until(),
              reached.anchors(),
              true,
              null,
              DatabaseErrors.rootMessage(e),
              seconds(began)));
    }
  }

  private void tell(
      Verifier verifier,
      Head head,
      int anchors,
      boolean done,
      @Nullable String failed,
      long began) {
    latest.set(
        Verification.of(
            verifier.position(),
            head.seal().position(),
            anchors,
            done,
            verifier.flaw().orElse(null),
            failed,
            seconds(began)));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /**
   * Writes events as JSON Lines, each with the hashes that lead from it to the seal of its batch,
   * and after them every seal from the first of those batches to the head, so that whoever knows
   * the head, or a later seal, can check each event without this program.
   *
   * @param stream of one stream alone; null for all
   * @param until recorded then or before; null for all
   * @throws herald.platform.kernel.Unavailable if the database cannot be reached
   */
  public void export(OutputStream to, @Nullable String stream, @Nullable Instant until) {
    try (Connection connection = pools.connection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      new Export(connection, head(connection), to).write(stream, until);
    } catch (SQLException e) {
      throw DatabaseErrors.told(e);
    }
  }
}
