package herald.faults.model;

import static org.assertj.core.api.Assertions.assertThat;

import herald.faults.judge.Attempt;
import herald.faults.judge.Judge;
import herald.faults.judge.Outcome;
import herald.faults.load.RandomCaller;
import herald.faults.load.Remembered;
import herald.platform.eventstore.log.Entry;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.rows.Pools;
import herald.platform.testing.Generator;
import herald.platform.testing.TcpProxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random appends of many callers through two processes on one database, while connections break:
 * the log is what the callers were told, and what a reader saw meanwhile.
 *
 * <p>{@code -Dherald.model.seeds=…} and {@code -Dherald.model.appends=…} (of a caller) make it
 * longer; {@code -Dherald.seed=…} runs one seed again, as far as threads let it.
 */
class LogModelIT {

  private static final int CALLERS = 12;
  private static final int STREAMS = 6;
  private static final int SEEDS = Integer.getInteger("herald.model.seeds", 3);
  private static final int APPENDS = Integer.getInteger("herald.model.appends", 25);

  @Test
  void theLogIsWhatItsCallersWereTold() {
    Generator.forAll(SEEDS, generator -> run(generator.between(0, Integer.MAX_VALUE - 1)));
  }

  private static void run(int seed) {
    try {
      LogDatabase database = new LogDatabase();
      TcpProxy firstWay = way(database);
      TcpProxy secondWay = way(database);
      try (firstWay;
          secondWay) {
        run(seed, database, firstWay, secondWay);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static TcpProxy way(LogDatabase database) throws Exception {
    TcpProxy way = new TcpProxy(database.test().server().host(), database.test().server().port());
    way.open();
    return way;
  }

  private static void run(int seed, LogDatabase database, TcpProxy firstWay, TcpProxy secondWay)
      throws Exception {
    Remembered told = new Remembered();
    Pools calm = database.pools();
    try (var firstAppends = database.pools(firstWay).appends();
        var firstReads = database.pools(firstWay).log();
        var secondAppends = database.pools(secondWay).appends();
        var secondReads = database.pools(secondWay).log();
        var calmReads = calm.log();
        var first =
            new PostgresLog(
                Tampered.over(firstAppends, new LosingAnswers(new Random(seed))), firstReads);
        var second = new PostgresLog(secondAppends, secondReads);
        var onlooker = new PostgresLog(calmReads, calmReads);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Follower follower = new Follower(onlooker);
      Breaking breaking =
          new Breaking(database.test(), List.of(firstWay, secondWay), new Random(seed + 1L));
      Future<List<Entry>> seen = threads.submit(follower);
      List<Future<?>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        EventLog process = caller % 2 == 0 ? first : second;
        Random random = new Random(seed * 31L + caller);
        RandomCaller one = new RandomCaller(process, random, told, STREAMS);
        callers.add(threads.submit(() -> append(one, breaking)));
      }
      try {
        for (Future<?> caller : callers) {
          caller.get();
        }
      } finally {
        follower.end();
      }
      List<Attempt> attempts = told.attempts();
      assertThat(Judge.judge(attempts, database.read(), seen.get())).isEmpty();
      assertThat(breaking.broken()).isPositive();
      assertThat(attempts)
          .extracting(attempt -> (Object) attempt.outcome().getClass())
          .contains(Outcome.Acknowledged.class, Outcome.Refused.class, Outcome.Unknown.class);
    }
    database.check();
  }

  private static @Nullable Void append(RandomCaller caller, Breaking breaking) throws SQLException {
    for (int i = 0; i < APPENDS; i++) {
      caller.append();
      breaking.appended();
    }
    return null;
  }
}
