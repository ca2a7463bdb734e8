package herald.benchmarks.load;

import herald.benchmarks.suite.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * So many callers on virtual threads, each of whom asks again as soon as it is answered: shows how
 * much can be done, not how long it takes.
 */
public final class ClosedLoop {

  private final Zipf targets;
  private final Call call;
  private final LongAdder answered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("nothing");
  private volatile boolean over;

  private ClosedLoop(Zipf targets, Call call) {
    this.targets = targets;
    this.call = call;
  }

  /** Runs it through the warm-up and the measurement and until the last caller is answered. */
  public static Acknowledged run(int callers, Pace pace, Zipf targets, Call call)
      throws InterruptedException {
    return new ClosedLoop(targets, call).run(callers, pace);
  }

  private Acknowledged run(int callers, Pace pace) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int caller = i;
      threads.add(Thread.ofVirtual().name("caller-" + i).start(() -> ask(caller)));
    }
    double perSecond;
    try {
      TimeUnit.NANOSECONDS.sleep(pace.warmUp().toNanos());
      long before = answered.sum();
      long begin = System.nanoTime();
      TimeUnit.NANOSECONDS.sleep(pace.measured().toNanos());
      perSecond = (answered.sum() - before) * 1e9 / (System.nanoTime() - begin);
    } finally {
      over = true;
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Acknowledged(perSecond, answered.sum(), failed.sum(), firstFailure.get());
  }

  private void ask(int caller) {
    SplittableRandom random = new SplittableRandom(caller);
    while (!over) {
      try {
        call.on(caller, targets.next(random));
        answered.increment();
      } catch (Exception e) {
        failed.increment();
        firstFailure.compareAndSet("nothing", e.toString());
      }
    }
  }
}
