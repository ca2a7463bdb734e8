package herald.benchmarks.decisions;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Questions of another service: may this user do this on that account? All drawn evenly. */
final class Asking {

  static final String DECISION = "/access/v1/evaluation";
  static final String KEYS = "/oauth2/jwks";

  private static final List<String> ACTIONS =
      List.of("post.publish", "post.draft", "account.view", "access.change", "account.disconnect");

  private final RunningAccess access;
  private final List<String> users;
  private final List<String> accounts;
  private final String token;
  private final boolean decisions;
  private final Queue<Wire> idle = new ConcurrentLinkedQueue<>();
  private final Histogram nanos = new ConcurrentHistogram(3);
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicReference<String> firstFailure = new AtomicReference<>("");

  /**
   * With a token that is good for less than a minute.
   *
   * @param decisions or, with the same load, for the public keys: what needs no database, and is
   *     only as slow as the machine and the generator make it
   */
  Asking(RunningAccess access, Installation hub, String token, boolean decisions) {
    this.decisions = decisions;
    this.access = access;
    this.users = List.copyOf(hub.users());
    this.accounts = List.copyOf(hub.accounts());
    this.token = token;
  }

  /** So many a second, each begun at its time; latency counts from then. */
  Measured atRate(int perSecond, Duration time) {
    SplittableRandom random = new SplittableRandom(1);
    long begin = System.nanoTime();
    int asked = 0;
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (; asked * 1e9 / perSecond < time.toNanos(); asked++) {
        long due = begin + Math.round(asked * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        String question = question(random);
        callers.execute(() -> ask(question, due));
      }
    }
    return measured(System.nanoTime() - begin);
  }

  /** So many callers, each of whom asks again as soon as it is answered. */
  Measured byCallers(int callers, Duration time) {
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < callers; i++) {
        SplittableRandom random = new SplittableRandom(i);
        threads.execute(
            () -> {
              while (System.nanoTime() - begin < time.toNanos()) {
                ask(question(random), System.nanoTime());
              }
            });
      }
    }
    return measured(System.nanoTime() - begin);
  }

  private void ask(String question, long since) {
    try {
      Wire wire = idle.poll();
      wire = wire == null ? new Wire(access.port()) : wire;
      String answer =
          decisions ? wire.post(DECISION, token, Installation.HUB, question) : wire.get(KEYS);
      nanos.recordValue(System.nanoTime() - since);
      if (!answer.contains(decisions ? "\"decision\":" : "\"keys\":")) {
        throw new IOException(answer);
      }
      if (wire.isKept()) {
        idle.add(wire);
      } else {
        wire.close();
      }
    } catch (IOException e) {
      failed.incrementAndGet();
      firstFailure.compareAndSet("", String.valueOf(e.getMessage()));
    }
  }

  private String question(SplittableRandom random) {
    return """
    {"subject":{"type":"user","id":"%s"},"action":{"name":"%s"},"resource":{"type":"account","id":"%s"}}"""
        .formatted(any(users, random), any(ACTIONS, random), any(accounts, random));
  }

  private static String any(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private Measured measured(long time) {
    idle.forEach(
        wire -> {
          try {
            wire.close();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    return new Measured(
        nanos.getTotalCount() * 1e9 / time,
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        nanos.getMaxValue() / 1e6,
        failed.get(),
        firstFailure.get());
  }

  /** Milliseconds, and answers a second. */
  record Measured(
      double perSecond, double p50, double p99, double max, int failed, String firstFailure) {}
}
