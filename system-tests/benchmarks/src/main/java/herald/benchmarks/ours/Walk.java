package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Counted;
import herald.benchmarks.suite.Voided;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Reads a history as a processor would, each event made an object again, and looks at their order.
 */
public final class Walk {

  private final Map<String, Long> numbers = new HashMap<>();
  private long misplaced;

  /** Goes through so many events, from the first. */
  public void over(BlockingStream<TrackedEventMessage<?>> stream, long events)
      throws InterruptedException {
    numbers.clear();
    misplaced = 0;
    for (long position = 1; position <= events; position++) {
      TrackedEventMessage<?> message = stream.nextAvailable();
      Counted event = (Counted) message.getPayload();
      Long before = numbers.put(event.tally(), event.number());
      boolean inPlace =
          message.trackingToken().position().orElse(-1) == position
              && event.number() == (before == null ? 1 : before + 1)
              && message.getMetaData().containsKey("hub");
      misplaced += inPlace ? 0 : 1;
    }
  }

  /**
   * Looks whether the last walk has met each event once, in its place.
   *
   * @throws Voided if not
   */
  public void check(long tallies, long events) {
    Voided.unlessEqual("events that are not in their place", 0, misplaced);
    Voided.unlessEqual("tallies", tallies, numbers.size());
    Voided.unlessEqual(
        "events", events, numbers.values().stream().mapToLong(Long::longValue).sum());
  }
}
