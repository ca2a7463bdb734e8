package herald.faults.kill;

import herald.faults.load.Journal;
import herald.faults.load.RandomCaller;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Pools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;

/** The process that is killed: many callers of one log, who append until it ends. */
final class Callers {

  static final int CALLERS = 64;
  private static final int STREAMS = 40;

  private Callers() {}

  /**
   * Appends for ever.
   *
   * @param arguments the database's URL and name, the engine role's password, a seed, and where the
   *     journal is to be
   */
  public static void main(String[] arguments) throws IOException {
    DatabaseProperties database =
        new DatabaseProperties(arguments[0], arguments[1], "", "", arguments[2]);
    long seed = Long.parseLong(arguments[3]);
    Pools pools = new Pools(database);
    try (Journal journal = new Journal(Path.of(arguments[4]));
        var appends = pools.appends();
        var reads = pools.log();
        var log = new PostgresLog(appends, reads);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        Random random = new Random(seed * CALLERS + caller);
        threads.submit(() -> append(new RandomCaller(log, random, journal, STREAMS)));
      }
    }
  }

  private static void append(RandomCaller caller) {
    try {
      while (true) {
        caller.append();
      }
    } catch (RuntimeException e) {
      // No answer that a log gives: the run must not go on as if nothing had been.
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }
}
