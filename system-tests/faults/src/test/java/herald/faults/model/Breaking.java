package herald.faults.model;

import herald.platform.testing.TcpProxy;
import herald.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/**
 * After a random number of appends cuts all connections of one process, or has the server end one
 * of the sessions that append, whatever the other callers' appends have come to.
 */
final class Breaking {

  private static final String END_ONE =
      """
      select pg_terminate_backend(pid) from (
        select pid from pg_stat_activity
        where datname = ? and application_name like '%-appends'
        order by state = 'active' desc, random() limit 1) as one""";

  private static final int LONGEST_PEACE = 40;

  private final TestDatabase database;
  private final List<TcpProxy> processes;
  private final Random random;
  private int left = LONGEST_PEACE;
  private int broken;

  Breaking(TestDatabase database, List<TcpProxy> processes, Random random) {
    this.database = database;
    this.processes = processes;
    this.random = random;
  }

  /** To be called after each append. */
  synchronized void appended() throws SQLException {
    if (--left == 0) {
      left = 1 + random.nextInt(LONGEST_PEACE);
      broken++;
      if (random.nextBoolean()) {
        processes.get(random.nextInt(processes.size())).cut();
      } else {
        endOne();
      }
    }
  }

  private void endOne() throws SQLException {
    try (Connection superuser = database.asSuperuser();
        PreparedStatement endOne = superuser.prepareStatement(END_ONE)) {
      endOne.setString(1, database.name());
      try (ResultSet ended = endOne.executeQuery()) {
        ended.next();
      }
    }
  }

  /** How often something was broken. */
  synchronized int broken() {
    return broken;
  }
}
