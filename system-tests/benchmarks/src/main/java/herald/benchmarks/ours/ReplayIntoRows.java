package herald.benchmarks.ours;

import herald.benchmarks.server.Database;
import herald.benchmarks.suite.Voided;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Rebuilding;
import herald.platform.eventstore.Replays;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A view rebuilt from the history, as an operator would have it rebuilt. */
public final class ReplayIntoRows extends OverTheHistory {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** Of this history. */
  public ReplayIntoRows(HistoryFixture history) {
    super(history);
  }

  @Override
  public String name() {
    return "projection";
  }

  @Override
  public String what() {
    return "Herald, a read.* group rebuilt";
  }

  @Override
  TallyService start(HistoryFixture over) {
    TallyService service = TallyService.start(over.database(), TallyProjector.class);
    if (!service.bean(Progress.class).await(over.events(), PATIENCE)) {
      throw new Voided("the view was not up to date after " + PATIENCE);
    }
    return service;
  }

  /** The rows that are there serve until the new ones do; spoilt, they cannot pass for those. */
  @Override
  void clear() {
    history().database().run("update tallies set number = -1");
  }

  @Override
  void run(TallyService running) throws InterruptedException {
    Replays replays = running.bean(Replays.class);
    replays.replay(TallyProjector.GROUP);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!replays.rebuilding(TallyProjector.GROUP).done()) {
      if (System.nanoTime() > end) {
        throw new Voided("not rebuilt after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    Rebuilding rebuilt = replays.rebuilding(TallyProjector.GROUP);
    if (rebuilt.state() != Rebuilding.State.DONE) {
      throw new Voided("not rebuilt: " + rebuilt);
    }
    if (!running.bean(Progress.class).await(history().events(), PATIENCE)) {
      throw new Voided("not up to date after it was rebuilt");
    }
  }

  @Override
  public void check() {
    Database rows = history().database();
    Voided.unlessEqual("rows", history().tallies(), rows.number("select count(*) from tallies"));
    Voided.unlessEqual(
        "events in rows", history().events(), rows.number("select sum(seen) from tallies"));
    Voided.unlessEqual(
        "rows that miss an event or had one twice",
        0,
        rows.number("select count(*) from tallies where seen <> number or version <> number"));
    Voided.unlessEqual("parked events", 0, rows.number("select count(*) from parked_events"));
  }
}
