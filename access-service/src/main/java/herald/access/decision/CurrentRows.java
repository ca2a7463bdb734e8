package herald.access.decision;

import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.HubRows.Reading;
import herald.platform.eventstore.Progress;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows as they are after everything that the hub's events say when the question comes: what was
 * revoked and answered before is not allowed any more (R-ACC-7). Rows that do not get there in time
 * are no answer, nor are those of a hub of which something is parked: it may be a revocation.
 *
 * <p>The rows are read together with the position of the hub's newest event. Where it is one that
 * the rows are known to have passed, they were current; else they are read again once they have.
 */
@Component
public class CurrentRows {

  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Progress progress;
  private final HubRows rows;

  /** Everything up to here is in the rows, whatever their hub. */
  private final AtomicLong passed = new AtomicLong();

  CurrentRows(Progress progress, HubRows rows) {
    this.progress = progress;
    this.rows = rows;
  }

  /**
   * Runs work that only reads on the rows of one hub, perhaps twice.
   *
   * @throws Unavailable when they do not reach the hub's newest event within 250 ms, or lack
   *     something
   */
  public <T extends @Nullable Object> T in(String hub, Function<JdbcClient, T> work) {
    return current(() -> rows.read(hub, work));
  }

  /**
   * What one query finds in the rows of one hub, in one round trip.
   *
   * @param query with the hub as {@code :hub}
   * @param values of the other names in it
   * @throws Unavailable as {@link #in} does
   */
  public <T> List<T> find(String hub, String query, Map<String, ?> values, RowMapper<T> row) {
    return current(() -> rows.read(hub, query, values, row));
  }

  private <T extends @Nullable Object> T current(Supplier<Reading<T>> look) {
    long before = passed.get();
    Reading<T> reading = look.get();
    if (reading.head() > before) {
      pass(reading.head());
      reading = look.get();
    }
    if (reading.gaps()) {
      throw new Unavailable("Something that decisions of the hub depend on is parked.");
    }
    return reading.found();
  }

  private void pass(long head) {
    if (!progress.await(head, PATIENCE)) {
      throw new Unavailable("The rows that decisions are read from are behind the store.");
    }
    passed.accumulateAndGet(head, Math::max);
  }
}
