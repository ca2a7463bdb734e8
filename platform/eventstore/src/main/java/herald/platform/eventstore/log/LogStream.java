package herald.platform.eventstore.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A processor's way through the log, page by page. Used by one thread at a time; only the wake-up
 * comes from another.
 *
 * <p>Whoever has asked to be woken and has just read to the head is given nothing for a moment, and
 * then all that was appended meanwhile: under load it would otherwise read, handle and commit each
 * append by itself. What comes after a quieter time it is given at once.
 */
final class LogStream implements TrackingEventStream {

  private final EventLog log;
  private final Pages pages;
  private final Duration rest;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private final Object signal = new Object();
  private final Runnable unsubscribe;
  private final AtomicBoolean waking = new AtomicBoolean();
  private volatile @Nullable Runnable onAvailable;
  private volatile long restsUntil = System.nanoTime();
  private long position;

  /**
   * The way of one processor.
   *
   * @param position what comes after it
   * @param rest the moment, once the head was reached
   */
  LogStream(EventLog log, Pages pages, long position, Duration rest) {
    this.log = log;
    this.pages = pages;
    this.rest = rest;
    this.position = position;
    this.unsubscribe = log.onAppend(this::wake);
  }

  private void wake() {
    long left = restLeft();
    if (left <= 0) {
      wakeNow();
    } else if (waking.compareAndSet(false, true)) {
      CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS, Runnable::run)
          .execute(this::wakeRested);
    }
  }

  private void wakeRested() {
    waking.set(false);
    wakeNow();
  }

  /** Nanoseconds for which nothing is given yet. */
  private long restLeft() {
    return onAvailable == null ? 0 : restsUntil - System.nanoTime();
  }

  private void wakeNow() {
    synchronized (signal) {
      signal.notifyAll();
    }
    Runnable callback = onAvailable;
    if (callback != null) {
      try {
        callback.run();
      } catch (RejectedExecutionException e) {
        // The processor is shutting down and will read on from its token.
      }
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(page.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    fill();
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (page.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      synchronized (signal) {
        if (log.head() <= position || restLeft() > 0) {
          signal.wait(left);
        }
      }
      fill();
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.HOURS)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    TrackedEventMessage<?> next = page.poll();
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next;
  }

  /**
   * Moves by rows read rather than by events made of them: an upcaster may make a whole page
   * disappear.
   */
  private void fill() {
    while (page.isEmpty() && position < log.head()) {
      if (restLeft() > 0) {
        wake();
        return;
      }
      long head = log.head();
      Pages.Page next = pages.after(position);
      if (next.until() == position) {
        return;
      }
      page.addAll(next.events());
      position = next.until();
      if (position >= head) {
        restsUntil = System.nanoTime() + rest.toNanos();
      }
    }
  }

  @Override
  public void close() {
    unsubscribe.run();
    pages.close();
  }
}
