package herald.platform.embedded;

import java.time.Duration;
import java.util.function.Supplier;

/** Waiting for something outside, in small pauses and not for ever. */
public final class Patience {

  private final long end;

  public Patience(Duration atMost) {
    this.end = System.nanoTime() + atMost.toNanos();
  }

  /**
   * @throws IllegalStateException with that message when the time is over
   */
  public void pause(Duration pause, Supplier<String> gaveUp) {
    if (System.nanoTime() - end > 0) {
      throw new IllegalStateException(gaveUp.get());
    }
    sleep(pause);
  }

  /** Waits this long. */
  public static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
