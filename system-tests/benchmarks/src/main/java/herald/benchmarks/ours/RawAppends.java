package herald.benchmarks.ours;

import herald.benchmarks.load.Acknowledged;
import herald.benchmarks.load.ClosedLoop;
import herald.benchmarks.load.Zipf;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import herald.platform.eventstore.log.EventLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends of one event each, without loading and deciding; each caller has streams of its own. */
public final class RawAppends extends OnTheStore {

  private static final List<Integer> SOME = List.of(64);

  private final String name;
  private final @Nullable HistoryFixture history;

  private RawAppends(Server server, String name, @Nullable HistoryFixture history, Pace pace) {
    super(server, pace);
    this.name = name;
    this.history = history;
  }

  /** To a store that is empty at first. */
  public static RawAppends toNothing(Server server, Pace pace) {
    return new RawAppends(server, "appends", null, pace);
  }

  /** Behind a history, and with one number of callers. */
  public static RawAppends behind(HistoryFixture history, String name, Server server, Pace pace) {
    return new RawAppends(server, name, history, pace);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String what() {
    return "Herald, appends of one event"
        + (history == null ? "" : " behind %,d others".formatted(history.events()));
  }

  @Override
  public List<Integer> levels() {
    return history == null ? super.levels() : SOME;
  }

  @Override
  Database make() {
    if (history == null) {
      return super.make();
    }
    history.fill();
    return history.database();
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
