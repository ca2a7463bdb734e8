package herald.benchmarks.suite;

import java.util.Optional;

/**
 * A ratio as it came out.
 *
 * @param value empty if it was not measured or does not count
 * @param because why, then
 */
public record Outcome(Ratio ratio, Optional<Double> value, Verdict verdict, String because) {}
