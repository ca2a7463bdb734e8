package herald.benchmarks.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the charter asks for: one contestant's figure in relation to another's, or a figure itself.
 *
 * @param key in the JSON
 * @param target the number in the charter
 * @param of the contestant above the line
 * @param to the one below it; null for a figure itself
 * @param rest what the quotient leaves of 1, instead of itself
 * @param rivals other tunings of the one below; the ratio is void if one beats it by more than a
 *     fifth
 * @param floor what must be reached
 * @param goal what is aimed at; where it is below the floor, less is better
 */
public record Ratio(
    String key,
    String target,
    String of,
    @Nullable String to,
    boolean rest,
    List<String> rivals,
    double floor,
    double goal) {

  private static final double CLEARLY = 1.2;

  public Ratio {
    rivals = List.copyOf(rivals);
  }

  /** One contestant in relation to another. */
  public static Ratio between(
      String key, String target, String of, String to, double floor, double goal) {
    return new Ratio(key, target, of, to, false, List.of(), floor, goal);
  }

  /**
   * What would be left of a contestant's time without what another one does alone: 1 less the
   * quotient of their rates.
   */
  public static Ratio without(
      String key, String target, String of, String part, double floor, double goal) {
    return new Ratio(key, target, of, part, true, List.of(), floor, goal);
  }

  /** A figure itself. */
  public static Ratio figure(String key, String target, String of, double floor, double goal) {
    return new Ratio(key, target, of, null, false, List.of(), floor, goal);
  }

  /** The same against a peer with these other tunings. */
  public Ratio against(String... others) {
    return new Ratio(key, target, of, to, rest, List.of(others), floor, goal);
  }

  /** As it stands in the table. */
  public String formula() {
    return to == null ? of : (rest ? "1 − " : "") + of + " ÷ " + to;
  }

  /** How it came out. */
  public Outcome of(Results results) {
    Optional<String> absent =
        Stream.of(of, to).filter(one -> one != null && results.of(one).isEmpty()).findFirst();
    if (absent.isPresent()) {
      return new Outcome(
          this, Optional.empty(), Verdict.NOT_MEASURED, absent.get() + " was not in this run");
    }
    Optional<Double> value = value(results);
    if (value.isEmpty()) {
      return new Outcome(this, value, Verdict.VOID, "a figure does not count");
    }
    for (String rival : rivals) {
      if (results.figure(rival).filter(figure -> beats(figure, results)).isPresent()) {
        return new Outcome(this, Optional.empty(), Verdict.VOID, rival + " is the better tuning");
      }
    }
    return new Outcome(this, value, verdict(value.get()), "");
  }

  private boolean beats(double figure, Results results) {
    return to != null && figure > CLEARLY * results.figure(to).orElseThrow();
  }

  private Optional<Double> value(Results results) {
    Optional<Double> above = results.figure(of);
    return to == null
        ? above
        : above.flatMap(
            figure ->
                results.figure(to).filter(f -> f > 0).map(f -> rest ? 1 - figure / f : figure / f));
  }

  private Verdict verdict(double value) {
    double sign = goal < floor ? -1 : 1;
    if (sign * value >= sign * goal) {
      return Verdict.GOAL;
    }
    return sign * value >= sign * floor ? Verdict.FLOOR : Verdict.BELOW;
  }
}
