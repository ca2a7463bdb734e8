package herald.benchmarks.suite;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param rounds each contestant has one turn in each
 * @param warmUp before each measurement, with the same load
 * @param measured by the clock, for contestants that run for a time
 * @param events of the history that is read, copied or replayed
 * @param quick a check that everything works, whose figures are no result
 */
public record Pace(int rounds, Duration warmUp, Duration measured, int events, boolean quick) {

  /** The fewest rounds whose median counts. */
  public static final int ROUNDS = 5;

  public Pace {
    if (rounds < 1 || events < 1 || measured.toMillis() < 100) {
      throw new IllegalArgumentException(
          "rounds and events are at least 1, and a measurement takes 0.1 s at least");
    }
  }

  /** Whether the figures may be quoted. */
  public boolean isResult() {
    return !quick && rounds >= ROUNDS;
  }
}
