package herald.platform.eventstore.log;

import herald.platform.kernel.Unavailable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a log for one reader. While the reader is far behind the head, the next page is
 * fetched on another thread as soon as it has been given one; what goes wrong there it is told when
 * it asks for that page, and may ask again. Used by one thread at a time.
 */
final class Pages implements AutoCloseable {

  /** So that the pages of a reader take a few megabytes at the most where events are as usual. */
  static final int MOST = 2_000;

  /** No more than that is left to whoever is caught up, or nearly so, and needs no other thread. */
  static final int FEW = 500;

  private final EventLog log;
  private final StorageEngine engine;
  private final Executor ahead;
  private @Nullable Fetch fetch;

  /**
   * Of this log.
   *
   * @param ahead runs what is fetched ahead; what it has not begun the reader does itself
   */
  Pages(EventLog log, StorageEngine engine, Executor ahead) {
    this.log = log;
    this.engine = engine;
    this.ahead = ahead;
  }

  /**
   * Some events in order.
   *
   * @param until the position that is reached with them: an upcaster may make all of them disappear
   */
  record Page(List<TrackedEventMessage<?>> events, long until) {}

  /** A page that is or will be fetched. */
  private static final class Fetch extends FutureTask<Page> {
    private final long after;

    Fetch(Pages pages, long after) {
      super(() -> pages.read(after));
      this.after = after;
    }
  }

  /**
   * What follows a position; reaches no further than that if nothing does.
   *
   * @throws Unavailable if the database cannot be reached
   */
  Page after(long position) {
    Fetch fetched = fetch;
    fetch = null;
    Page page = fetched != null && fetched.after == position ? outcome(fetched) : read(position);
    if (page.until() > position && log.head() - page.until() > FEW) {
      fetch = new Fetch(this, page.until());
      ahead.execute(fetch);
    }
    return page;
  }

  private Page read(long position) {
    int limit = (int) Math.min(MOST, log.head() - position);
    List<Entry> entries = log.after(position, limit);
    return new Page(
        engine.messages(entries), entries.isEmpty() ? position : entries.getLast().position());
  }

  private static Page outcome(Fetch fetch) {
    try {
      fetch.run();
      return fetch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while the events were read.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Fetches nothing any more; what is on its way comes to its end and is forgotten. */
  @Override
  public void close() {
    Fetch fetched = fetch;
    if (fetched != null) {
      fetched.cancel(false);
    }
  }
}
