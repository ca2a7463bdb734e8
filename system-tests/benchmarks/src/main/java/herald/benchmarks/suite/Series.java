package herald.benchmarks.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one contestant has measured, by level and round, and why it does not count if it does not.
 */
public final class Series {

  private final String name;
  private final String what;
  private final Unit unit;
  private final SortedMap<Integer, List<Double>> figures = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private List<String> remarks = List.of();

  /** Empty. */
  public Series(String name, String what, Unit unit) {
    this.name = name;
    this.what = what;
    this.unit = unit;
  }

  public String name() {
    return name;
  }

  public String what() {
    return what;
  }

  public Unit unit() {
    return unit;
  }

  /** Adds the figure of one round. */
  public void add(int level, double figure) {
    figures.computeIfAbsent(level, l -> new ArrayList<>()).add(figure);
  }

  /** None of the figures count, for this reason. */
  public void fault(String because) {
    faults.add(because);
  }

  void remark(List<String> said) {
    remarks = List.copyOf(said);
  }

  /** Whether the figures count. */
  public boolean counts() {
    return faults.isEmpty() && !figures.isEmpty();
  }

  public List<String> faults() {
    return Collections.unmodifiableList(faults);
  }

  public List<String> remarks() {
    return remarks;
  }

  /** The spread at each level. */
  public SortedMap<Integer, Spread> curve() {
    return figures.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> Spread.of(e.getValue()), (a, b) -> a, TreeMap::new));
  }

  /** The level with the best median; empty if nothing was measured. */
  public Optional<Integer> bestLevel() {
    Comparator<Map.Entry<Integer, Spread>> byMedian =
        Comparator.comparingDouble(e -> e.getValue().median());
    return curve().entrySet().stream()
        .max(unit.moreIsBetter() ? byMedian : byMedian.reversed())
        .map(Map.Entry::getKey);
  }

  /** The spread at the best level; empty if nothing was measured. */
  public Optional<Spread> best() {
    return bestLevel().map(curve()::get);
  }

  /** The median at the best level, if it counts. */
  public Optional<Double> figure() {
    return counts() ? best().map(Spread::median) : Optional.empty();
  }
}
