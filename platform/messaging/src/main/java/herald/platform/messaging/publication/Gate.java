package herald.platform.messaging.publication;

import herald.platform.kernel.Unavailable;
import java.time.Duration;

/**
 * Between the publisher and Kafka: shut until the topics were compared with what was sent to them,
 * and shut again when Kafka did not take something, or a topic looks as if it had lost records.
 */
public final class Gate {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private boolean open;

  /** Whether something may be sent. */
  public synchronized boolean isOpen() {
    return open;
  }

  synchronized void open() {
    open = true;
    notifyAll();
  }

  synchronized void shut() {
    open = false;
    notifyAll();
  }

  /** Waits a little for the gate to open, then gives up, so that a processor can be stopped. */
  synchronized void pass() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!open) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new Unavailable("The topics have not been compared with what was sent yet.");
      }
      await(left);
    }
  }

  /** Waits until the gate is shut, or so long. */
  synchronized void awaitShut(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    for (long left = limit.toMillis(); open && left > 0; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }

  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted before sending.", e);
    }
  }
}
