package herald.access.decision;

import herald.platform.eventstore.HubRows;
import herald.platform.eventstore.Parking;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows as they are after everything that the store held when the question came: what was
 * revoked and answered before is not allowed any more (R-ACC-7). Rows that do not get there in time
 * are no answer, nor are those of a hub of which something is parked: it may be a revocation.
 */
@Component
public class CurrentRows {

  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final EventLog log;
  private final Progress progress;
  private final HubRows rows;

  CurrentRows(EventLog log, Progress progress, HubRows rows) {
    this.log = log;
    this.progress = progress;
    this.rows = rows;
  }

  /**
   * Runs the work on the rows of one hub.
   *
   * @throws Unavailable when they do not reach the store's head within 250 ms, or lack something
   */
  public <T extends @Nullable Object> T in(String hub, Function<JdbcClient, T> work) {
    if (!progress.await(log.refreshHead(), PATIENCE)) {
      throw new Unavailable("The rows that decisions are read from are behind the store.");
    }
    return rows.in(
        hub,
        jdbc -> {
          if (Parking.leavesGaps(jdbc)) {
            throw new Unavailable("Something that decisions of the hub depend on is parked.");
          }
          return work.apply(jdbc);
        });
  }
}
