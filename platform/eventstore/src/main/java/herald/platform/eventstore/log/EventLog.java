package herald.platform.eventstore.log;

import herald.platform.kernel.Unavailable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of one service in one order. A position once seen never changes, there are no gaps,
 * and the order is the order of commits: a reader that has seen position n has seen everything
 * before it.
 */
public interface EventLog {

  /**
   * Appends all or none of these events, which may belong to several streams, and answers when they
   * are durable.
   *
   * @return the position of the last of them
   * @throws Conflict if a stream has that version already; nothing was appended
   * @throws Unavailable if it is not known whether they were appended, or if too many wait already
   */
  long append(List<Entry> entries);

  /**
   * The events of one stream in one hub, from a version on. Another hub's stream is as empty as an
   * unknown one.
   */
  List<Entry> stream(String hub, String stream, long fromVersion);

  /** At most so many events after a position, of all hubs, in order. */
  List<Entry> after(long position, int limit);

  /** The position of the newest event that this process knows of. */
  long head();

  /**
   * Asks the database for the newest position, in case another process has appended, and wakes the
   * readers if it has.
   */
  long refreshHead();

  /** Calls the reader after each append; it must return at once. The answer ends it. */
  Runnable onAppend(Runnable reader);

  /** Somebody else has written the stream meanwhile: decide again on the newer state. */
  final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Conflict() {
      this(null);
    }

    Conflict(@Nullable Throwable cause) {
      super("the stream has moved on", cause, false, false);
    }
  }
}
