package herald.benchmarks.ours;

import herald.platform.eventstore.log.LogEventStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The history read in order and made into events again, through the stream of the processors. */
public final class Replay extends OverTheHistory {

  private final Walk walk = new Walk();

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
    try (BlockingStream<TrackedEventMessage<?>> stream =
        running.bean(LogEventStore.class).openStream(new GlobalSequenceTrackingToken(0))) {
      walk.over(stream, history().events());
    }
  }

  @Override
  public void check() {
    walk.check(history().tallies(), history().events());
  }
}
