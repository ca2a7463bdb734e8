package herald.benchmarks.decisions;

import herald.benchmarks.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * The least that asks a database, one thread with an empty statement, beside whatever else is
 * measured: what it waits at the same moments nobody on this machine is spared.
 */
record Beside(Database database) {

  /** Few enough not to matter to what is measured. */
  static final int PER_SECOND = 50;

  /**
   * How long statements took from when each was sent, and how long after its time it was sent.
   *
   * @param took in nanoseconds
   * @param late in nanoseconds
   */
  record Paced(Histogram took, Histogram late) {}

  /** Begins now and goes on for as long. */
  Future<Paced> during(Duration time) {
    FutureTask<Paced> running = new FutureTask<>(() -> paced(time));
    Thread.ofPlatform().daemon().name("beside").start(running);
    return running;
  }

  private Paced paced(Duration time) throws Exception {
    Paced paced = new Paced(new Histogram(3), new Histogram(3));
    try (Connection connection = database.asEngine();
        PreparedStatement empty = connection.prepareStatement("select 1")) {
      long begin = System.nanoTime();
      for (int i = 0; due(i) < time.toNanos(); i++) {
        long due = begin + due(i);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        long sent = System.nanoTime();
        empty.execute();
        paced.took.recordValue(System.nanoTime() - sent);
        paced.late.recordValue(sent - due);
      }
    }
    return paced;
  }

  private static long due(int statement) {
    return Math.round(statement * 1e9 / PER_SECOND);
  }
}
