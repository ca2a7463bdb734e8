package herald.benchmarks.load;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * So many calls a second, each begun at its time whether or not the ones before it were answered: a
 * slow answer does not make the load lighter and so does not hide the waiting of those behind it.
 */
public final class OpenLoop {

  private OpenLoop() {}

  /**
   * Runs for a time and until the last call is answered.
   *
   * @param perSecond calls begun
   */
  public static Acknowledged run(double perSecond, Duration time, Zipf targets, Call call) {
    LongAdder answered = new LongAdder();
    LongAdder failed = new LongAdder();
    AtomicReference<String> firstFailure = new AtomicReference<>("nothing");
    SplittableRandom random = new SplittableRandom(1);
    long begin = System.nanoTime();
    long last = 0;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; (last = due(i, perSecond)) < time.toNanos(); i++) {
        awaitUntil(begin + last);
        int caller = i;
        int target = targets.next(random);
        callers.execute(
            () -> {
              try {
                call.on(caller, target);
                answered.increment();
              } catch (Exception e) {
                failed.increment();
                firstFailure.compareAndSet("nothing", e.toString());
              }
            });
      }
    }
    return new Acknowledged(
        answered.sum() * 1e9 / time.toNanos(), answered.sum(), failed.sum(), firstFailure.get());
  }

  private static long due(int call, double perSecond) {
    return Math.round(call * 1e9 / perSecond);
  }

  private static void awaitUntil(long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
