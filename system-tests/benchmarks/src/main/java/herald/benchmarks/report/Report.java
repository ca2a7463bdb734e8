package herald.benchmarks.report;

import herald.benchmarks.suite.Outcome;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Results;
import herald.benchmarks.suite.Suite;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run and how it came out.
 *
 * @param machine what the figures hold for
 */
public record Report(Suite suite, Pace pace, Map<String, String> machine, Results results) {

  /** What was measured how; says that a quick run is no result. */
  public String title() {
    String how =
        String.format(
            Locale.ROOT,
            "%s: %d rounds, %.1f s each after %.1f s of warm-up, a history of %,d events",
            suite.name(),
            pace.rounds(),
            pace.measured().toMillis() / 1000.0,
            pace.warmUp().toMillis() / 1000.0,
            pace.events());
    if (pace.isResult()) {
      return how;
    }
    return (pace.quick() ? "quick, not a result — " : "too few rounds, not a result — ") + how;
  }

  /** Each ratio as it came out. */
  public List<Outcome> outcomes() {
    return suite.ratios().stream().map(ratio -> ratio.of(results)).toList();
  }
}
