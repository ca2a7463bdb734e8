package herald.platform.eventstore.log;

import herald.platform.kernel.Unavailable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers the appends of concurrent callers: while one batch is on its way to the disk the next
 * comes together, so that one wait for the disk serves many. Nobody is made to wait for company.
 */
final class Flusher implements AutoCloseable {

  /** Events of one batch; more would make the first of them wait for the last. */
  private static final int BATCH = 512;

  /** Appends that may wait: some seconds' work. Beyond it callers are better told at once. */
  static final int QUEUE = 20_000;

  private final Waiting waiting = new Waiting(QUEUE);
  private final Consumer<List<Append>> writer;
  private final Thread thread = Thread.ofPlatform().name("flusher").daemon().unstarted(this::run);

  /**
   * Starts at once.
   *
   * @param writer answers every append that it is given
   */
  Flusher(Consumer<List<Append>> writer) {
    this.writer = writer;
    thread.start();
  }

  /**
   * Appends with the next batch and waits for the answer.
   *
   * @throws Unavailable if too many wait already, or if the service is ending; nothing was appended
   */
  long append(List<Entry> entries) {
    Append append = new Append(entries);
    if (!waiting.add(append)) {
      throw new Unavailable("The event store takes nothing more at the moment.");
    }
    return append.await();
  }

  private void run() {
    List<Append> batch = next();
    while (!batch.isEmpty()) {
      flush(batch);
      batch = next();
    }
  }

  private List<Append> next() {
    while (true) {
      try {
        return waiting.take(BATCH);
      } catch (InterruptedException e) {
        // Only closing ends this thread: whoever waits has a right to an answer.
        waiting.close();
      }
    }
  }

  private void flush(List<Append> batch) {
    try {
      writer.accept(batch);
    } catch (RuntimeException | Error e) {
      batch.forEach(append -> append.failed(new IllegalStateException("the append failed", e)));
    }
  }

  /** How many appends wait for the next batch. */
  int waiting() {
    return waiting.count();
  }

  /** Takes nothing in any more and waits until everybody who waits has been answered. */
  @Override
  public void close() {
    waiting.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
