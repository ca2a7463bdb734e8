package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Counted;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.log.LogEventStore;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The history read in order and made into events again, through the stream of the processors. */
public final class Replay extends OverTheHistory {

  private final Map<String, Long> numbers = new HashMap<>();
  private long misplaced;

  /** Of this history. */
  public Replay(HistoryFixture history) {
    super(history);
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String what() {
    return "Herald, replay in order and deserialised";
  }

  @Override
  TallyService start(HistoryFixture over) {
    return TallyService.start(over.database());
  }

  @Override
  void run(TallyService running) throws InterruptedException {
    numbers.clear();
    misplaced = 0;
    try (BlockingStream<TrackedEventMessage<?>> stream =
        running.bean(LogEventStore.class).openStream(new GlobalSequenceTrackingToken(0))) {
      for (long position = 1; position <= history().events(); position++) {
        TrackedEventMessage<?> message = stream.nextAvailable();
        Counted event = (Counted) message.getPayload();
        Long before = numbers.put(event.tally(), event.number());
        boolean inPlace =
            message.trackingToken().position().orElse(-1) == position
                && event.number() == (before == null ? 1 : before + 1)
                && message.getMetaData().get("hub").equals(SampleEvent.HUB);
        misplaced += inPlace ? 0 : 1;
      }
    }
  }

  @Override
  public void check() {
    Voided.unlessEqual("events that are not in their place", 0, misplaced);
    Voided.unlessEqual("tallies", history().tallies(), numbers.size());
    Voided.unlessEqual(
        "events", history().events(), numbers.values().stream().mapToLong(Long::longValue).sum());
  }
}
