package herald.platform.eventstore.log;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A processor's way through the log, page by page. Used by one thread at a time; only the wake-up
 * comes from another.
 */
final class LogStream implements TrackingEventStream {

  private final EventLog log;
  private final Pages pages;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private final Object signal = new Object();
  private final Runnable unsubscribe;
  private volatile @Nullable Runnable onAvailable;
  private long position;

  LogStream(EventLog log, Pages pages, long position) {
    this.log = log;
    this.pages = pages;
    this.position = position;
    this.unsubscribe = log.onAppend(this::wake);
  }

  private void wake() {
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
        if (log.head() <= position) {
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
      Pages.Page next = pages.after(position);
      if (next.until() == position) {
        return;
      }
      page.addAll(next.events());
      position = next.until();
    }
  }

  @Override
  public void close() {
    unsubscribe.run();
    pages.close();
  }
}
