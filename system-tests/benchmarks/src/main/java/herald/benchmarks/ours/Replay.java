package herald.benchmarks.ours;

import herald.platform.eventstore.log.LogEventStore;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The history read in order and made into events again, through the stream of the processors. */
public final class Replay extends OverTheHistory {

  private final Walk walk = new Walk();

  private final String name;

  /** Of this history. */
  public Replay(HistoryFixture history) {
    this(history, "replay");
  }

  /** Of this history, under this name. */
  public Replay(HistoryFixture history, String name) {
    super(history);
    this.name = name;
  }

  @Override
  public String name() {
    return name;
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
