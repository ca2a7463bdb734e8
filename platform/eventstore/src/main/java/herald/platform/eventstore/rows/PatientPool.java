package herald.platform.eventstore.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;

/**
 * A pool that tells a database that is away from connections that are all in use. Of the former its
 * users hear within the pool's own time, for waiting longer would change nothing. For the latter
 * they wait: as soon as somebody has finished there is a connection again.
 */
final class PatientPool extends HikariDataSource {

  /** PostgreSQL's own state for too many connections. */
  private static final String USED_UP = "53300";

  private final Duration patience;

  /**
   * Starts at once, without its database too.
   *
   * @param patience how long somebody waits for a connection that others use
   */
  PatientPool(HikariConfig config, Duration patience) {
    super(config);
    this.patience = patience;
  }

  /**
   * Waits for a connection.
   *
   * @throws SQLTransientConnectionException if the database cannot be reached
   * @throws SQLTransientException with the state 53300 if all connections stayed in use
   */
  @Override
  public Connection getConnection() throws SQLException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLTransientConnectionException e) {
        if (!hasConnections(e)) {
          throw e;
        }
        if (System.nanoTime() - end >= 0) {
          throw usedUp();
        }
      }
    }
  }

  /** Without the pool's failure as its cause, which is that of a lost database. */
  private SQLTransientException usedUp() {
    return new SQLTransientException(
        "All connections of the pool %s were in use for %s".formatted(getPoolName(), patience),
        USED_UP);
  }

  /**
   * The pool gives a cause where it could not connect, and has no connection while it tries. Those
   * that it has may all be free by now: whoever had to wait came too late to take one.
   */
  private boolean hasConnections(SQLTransientConnectionException timeout) {
    return timeout.getCause() == null && getHikariPoolMXBean().getTotalConnections() > 0;
  }
}
