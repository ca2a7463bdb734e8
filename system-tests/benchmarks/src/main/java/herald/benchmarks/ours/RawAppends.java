package herald.benchmarks.ours;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.ClosedLoop;
import herald.benchmarks.load.Zipf;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.platform.eventstore.log.EventLog;
import java.util.List;

/** Appends of one event each, without loading and deciding; each caller has streams of its own. */
public final class RawAppends extends OnTheStore {

  /** On this server. */
  public RawAppends(Server server, Pace pace) {
    super(server, pace);
  }

  @Override
  public String name() {
    return "appends";
  }

  @Override
  public String what() {
    return "Herald, appends of one event";
  }

  @Override
  public Unit unit() {
    return Unit.APPENDS_A_SECOND;
  }

  @Override
  double measure(TallyService running, int callers) throws InterruptedException {
    EventLog log = running.bean(EventLog.class);
    Zipf targets = new Zipf(Math.max(1, Tallies.MANY / callers));
    long[][] numbers = new long[callers][targets.many()];
    Acknowledged answered =
        ClosedLoop.run(
            callers,
            pace(),
            targets,
            (caller, target) -> {
              long number = ++numbers[caller][target];
              String stream = Tallies.id(generation(), caller * targets.many() + target);
              acknowledge(log.append(List.of(SampleEvent.entry(stream, target, number))));
            });
    acknowledged(answered.withoutFailures().all());
    return answered.perSecond();
  }
}
