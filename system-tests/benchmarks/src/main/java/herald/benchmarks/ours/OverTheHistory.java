package herald.benchmarks.ours;

import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One who goes through the whole history. */
abstract class OverTheHistory implements Contestant {

  private final HistoryFixture history;
  private @Nullable TallyService service;
  private boolean warm;

  OverTheHistory(HistoryFixture history) {
    this.history = history;
  }

  abstract TallyService start(HistoryFixture over);

  /** Goes through it once. */
  abstract void run(TallyService running) throws Exception;

  /** Makes sure that the next time through leaves traces of its own. */
  void clear() {}

  final HistoryFixture history() {
    return history;
  }

  @Override
  public final Unit unit() {
    return Unit.EVENTS_A_SECOND;
  }

  @Override
  public final List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public final void prepare() {
    history.fill();
  }

  @Override
  public final void open() {
    service = start(history);
  }

  @Override
  public final double measure(int level) throws Exception {
    if (!warm) {
      run(service);
      warm = true;
    }
    clear();
    long begin = System.nanoTime();
    run(service);
    return history.events() * 1e9 / (System.nanoTime() - begin);
  }

  @Override
  public final void close() {
    if (service != null) {
      service.close();
      service = null;
    }
  }
}
