package herald.platform.service.timer;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on what is due, then sleeps until the next thing is. Another process may have made rows
 * that this one was not woken for, so it never sleeps longer than {@link #LONGEST}. A failing pass
 * is tried again after a second.
 */
public final class DueLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

  /** One look at what is due. */
  @FunctionalInterface
  public interface Pass {

    /** Works on some of what is due, and answers how long there is nothing to do after that. */
    Duration work();
  }

  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean woken;

  public DueLoop(String name, Pass pass) {
    thread = Thread.ofPlatform().name(name).daemon().start(() -> run(pass));
  }

  /** Something may be due earlier than was known. */
  public void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  private void run(Pass pass) {
    while (!closed) {
      Duration idle = worked(pass);
      if (!woken && !closed) {
        LockSupport.parkNanos(shorter(idle, LONGEST).toNanos());
      }
      woken = false;
    }
  }

  private Duration worked(Pass pass) {
    try {
      return pass.work();
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.warn("{} could not work and will try again: {}", thread.getName(), e.toString());
      }
      return AFTER_A_FAILURE;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Lets the running pass end, for a few seconds at most. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
