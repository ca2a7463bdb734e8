package herald.benchmarks.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Lets the contestants take turns, A-B-A-B, so that what changes on the machine during a run hits
 * all of them.
 */
public final class Turns {

  private final int rounds;
  private final Runnable calm;
  private final Consumer<String> progress;
  private volatile boolean over;

  /**
   * @param calm called before each measurement, to begin it in the same state
   * @param progress told what is going on
   */
  public Turns(int rounds, Runnable calm, Consumer<String> progress) {
    this.rounds = rounds;
    this.calm = calm;
    this.progress = progress;
  }

  /** Measures all; who fails has no further turn, and the others go on. */
  public Results run(List<Contestant> contestants) {
    List<Series> all = new ArrayList<>();
    for (Contestant contestant : contestants) {
      Series series = new Series(contestant.name(), contestant.what(), contestant.unit());
      all.add(series);
      progress.accept("preparing " + contestant.name());
      attempt(series, contestant::prepare);
    }
    for (int round = 1; round <= rounds; round++) {
      for (int i = 0; i < all.size(); i++) {
        if (!over && all.get(i).faults().isEmpty()) {
          turn(round, contestants.get(i), all.get(i));
        }
      }
    }
    return new Results(all);
  }

  /** There are no more turns, and what fails from now on is nobody's fault. */
  public void end() {
    over = true;
  }

  /** Whether it was ended before all had their turns. */
  public boolean isOver() {
    return over;
  }

  private void turn(int round, Contestant contestant, Series series) {
    attempt(
        series,
        () -> {
          contestant.open();
          for (int level : contestant.levels()) {
            calm.run();
            double figure = contestant.measure(level);
            contestant.check();
            series.add(level, figure);
            progress.accept(line(round, contestant, level, figure));
          }
        });
    attempt(series, contestant::close);
    series.remark(contestant.remarks());
  }

  private String line(int round, Contestant contestant, int level, double figure) {
    String callers = contestant.levels().size() > 1 ? " with " + level : "";
    return String.format(
        Locale.ROOT,
        "round %d of %d: %s%s %,.2f %s",
        round,
        rounds,
        contestant.name(),
        callers,
        figure,
        contestant.unit().label());
  }

  private void attempt(Series series, Step step) {
    try {
      step.run();
    } catch (Voided e) {
      fault(series, "VOID: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fault(series, "interrupted");
    } catch (Exception e) {
      if (!over) {
        fault(series, "failed: " + e);
        e.printStackTrace();
      }
    }
  }

  private void fault(Series series, String because) {
    series.fault(because);
    progress.accept(series.name() + " " + because);
  }

  private interface Step {
    void run() throws Exception;
  }
}
