package herald.platform.eventstore.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The events that lie before a rebuilding, from the oldest on. */
final class Ahead implements AutoCloseable {

  /** So many times more are passed over at once than are handled. */
  private static final int SKIPPED = 10;

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final Predicate<TrackedEventMessage<?>> wanted;
  private List<TrackedEventMessage<?>> gathered = new ArrayList<>();
  private int read;

  /** Those of the stream that are wanted. */
  Ahead(BlockingStream<TrackedEventMessage<?>> stream, Predicate<TrackedEventMessage<?>> wanted) {
    this.stream = stream;
    this.wanted = wanted;
  }

  /**
   * Events that come next.
   *
   * @param upTo the position that is reached with them
   */
  record Stretch(List<TrackedEventMessage<?>> events, long upTo) {}

  /**
   * The next events up to a position, at most so many, of which all but those wanted are left out.
   * After a failure it goes on where it was.
   */
  Stretch next(long until, int limit) throws InterruptedException {
    while (stream.peek().filter(next -> position(next) <= until).isPresent()) {
      TrackedEventMessage<?> event = stream.nextAvailable();
      read++;
      if (wanted.test(event)) {
        gathered.add(event);
      }
      if ((gathered.size() >= limit || read >= SKIPPED * limit) && isLastOf(position(event))) {
        return stretch(position(event));
      }
    }
    return stretch(until);
  }

  private Stretch stretch(long upTo) {
    Stretch stretch = new Stretch(gathered, upTo);
    gathered = new ArrayList<>();
    read = 0;
    return stretch;
  }

  /** An upcaster may have made several events of one. */
  private boolean isLastOf(long position) {
    return stream.peek().filter(next -> position(next) == position).isEmpty();
  }

  private static long position(TrackedEventMessage<?> event) {
    return event.trackingToken().position().orElseThrow();
  }

  @Override
  public void close() {
    stream.close();
  }
}
