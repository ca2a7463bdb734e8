package herald.platform.service.client;

import herald.platform.kernel.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that another service hands out, kept and renewed. One fetch is under way at a time, on a
 * thread of its own, and nobody queues behind it:
 *
 * <ul>
 *   <li>while the value is good it is answered at once; when it is no longer fresh, the fetch of
 *       the next one goes on beside;
 *   <li>without a good value all callers wait for the same fetch, each for a limited time;
 *   <li>for a second after a failure nobody asks, and everybody fails at once; after that one
 *       caller tries, and the others wait only so long as a service that is well needs to answer.
 * </ul>
 */
public final class Renewed<T> {

  private static final Logger LOG = LoggerFactory.getLogger(Renewed.class);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration BRIEFLY = Duration.ofMillis(250);

  private final String what;
  private final Supplier<Fetched<T>> fetch;
  private final Duration patience;
  private final InstantSource clock;
  private volatile @Nullable Held<T> held;
  private volatile @Nullable Failure failure;
  private @Nullable CompletableFuture<T> underWay;

  /**
   * What a fetch has brought.
   *
   * @param fresh how long it is used without a thought of the next one
   * @param good how long it is used at most, while there is no next one
   */
  public record Fetched<T>(T value, Duration fresh, Duration good) {}

  private record Held<T>(T value, Instant since, Instant freshUntil, Instant goodUntil) {}

  private record Failure(Instant at, Throwable cause) {}

  /**
   * @param what names the value in messages, for example {@code the keys of the access service}
   * @param fetch gets the value; it ends by itself, and throws when there is none
   * @param patience how long a caller waits for it at most
   */
  public Renewed(String what, Supplier<Fetched<T>> fetch, Duration patience, InstantSource clock) {
    this.what = what;
    this.fetch = fetch;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * The value.
   *
   * @throws Unavailable with the cause, if there is no good one and none could be fetched in time
   */
  public T get() {
    Held<T> now = held;
    Instant time = clock.instant();
    if (now == null || !time.isBefore(now.goodUntil())) {
      return next();
    }
    if (!time.isBefore(now.freshUntil()) && resting() == null) {
      join();
    }
    return now.value();
  }

  /**
   * A value that was fetched less than so long ago, for whoever misses something in an older one.
   *
   * @throws Unavailable with the cause, if there is none and none could be fetched in time
   */
  public T notOlderThan(Duration age) {
    Held<T> now = held;
    return now != null && clock.instant().isBefore(now.since().plus(age)) ? now.value() : next();
  }

  /**
   * This value was refused where it was used, so it is answered no more; unless it is not a second
   * old, then the next one would be no better.
   */
  public synchronized void drop(T refused) {
    Held<T> now = held;
    if (now != null
        && now.value().equals(refused)
        && !clock.instant().isBefore(now.since().plus(REST))) {
      held = null;
    }
  }

  private T next() {
    Failure recent = resting();
    if (recent != null) {
      throw new Unavailable(what + " (failed a moment ago)", recent.cause());
    }
    Joined<T> joined = join();
    try {
      return joined.fetch().get(joined.limit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new Unavailable(what + " (" + e.getCause().getMessage() + ")", e.getCause());
    } catch (TimeoutException e) {
      throw new Unavailable(what + " (no answer in time)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(what + " (interrupted)", e);
    }
  }

  /** The last failure, while it is too early to try again. */
  private @Nullable Failure resting() {
    Failure last = failure;
    return last != null && clock.instant().isBefore(last.at().plus(REST)) ? last : null;
  }

  private record Joined<T>(CompletableFuture<T> fetch, Duration limit) {}

  private synchronized Joined<T> join() {
    CompletableFuture<T> running = underWay;
    if (running != null) {
      return new Joined<>(running, failure == null ? patience : BRIEFLY);
    }
    CompletableFuture<T> started = new CompletableFuture<>();
    underWay = started;
    Thread.ofVirtual().name("fetching " + what).start(() -> run(started));
    return new Joined<>(started, patience);
  }

  private void run(CompletableFuture<T> started) {
    try {
      Fetched<T> fetched = fetch.get();
      landed(fetched, clock.instant());
      started.complete(fetched.value());
    } catch (RuntimeException | Error e) {
      LOG.warn("Fetching {} failed: {}", what, e.toString());
      failed(new Failure(clock.instant(), e));
      started.completeExceptionally(e);
    }
  }

  private synchronized void landed(Fetched<T> fetched, Instant now) {
    held = new Held<>(fetched.value(), now, now.plus(fetched.fresh()), now.plus(fetched.good()));
    failure = null;
    underWay = null;
  }

  private synchronized void failed(Failure now) {
    failure = now;
    underWay = null;
  }
}
