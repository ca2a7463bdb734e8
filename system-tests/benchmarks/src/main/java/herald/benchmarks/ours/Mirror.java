package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches the rows of the other service from outside, and notes when it first sees each. It looks
 * about once a millisecond, and a row counts as visible when the look that shows it is over.
 */
final class Mirror implements AutoCloseable {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

  private final Map<Long, Long> seen = new ConcurrentHashMap<>();
  private final Database database;
  private final Thread thread;
  private volatile boolean over;

  Mirror(Database database) {
    this.database = database;
    this.thread = Thread.ofPlatform().name("mirror").start(this::watch);
  }

  /** When the row of the event at this position was seen, by the clock of nanoseconds. */
  Map<Long, Long> seen() {
    return seen;
  }

  /** Rows become visible in another order than that of their numbers, hence the set. */
  private void watch() {
    long all = database.number("select coalesce(max(row), 0) from mirrored");
    Set<Long> beyond = new HashSet<>();
    try (Connection connection = database.asEngine();
        Statement settings = connection.createStatement();
        PreparedStatement look =
            connection.prepareStatement("select row, position from mirrored where row > ?")) {
      // Planned once and not at each look, which would have more of the machine than the look.
      settings.execute("set plan_cache_mode = force_generic_plan");
      while (!over) {
        look.setLong(1, all);
        try (ResultSet rows = look.executeQuery()) {
          long now = System.nanoTime();
          while (rows.next()) {
            if (beyond.add(rows.getLong(1))) {
              seen.put(rows.getLong(2), now);
            }
          }
        }
        while (beyond.remove(all + 1)) {
          all++;
        }
        LockSupport.parkNanos(PAUSE);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
