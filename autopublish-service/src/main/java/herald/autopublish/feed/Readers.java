package herald.autopublish.feed;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many readings at once, and no more. */
final class Readers implements AutoCloseable {

  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Readers(int atOnce) {
    free = new Semaphore(atOnce);
  }

  /** How many are free; while none is, waits for one that long. */
  int freeWithin(Duration patience) {
    try {
      if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        free.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return free.availablePermits();
  }

  void run(Runnable reading) {
    free.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            reading.run();
          } finally {
            free.release();
          }
        });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
