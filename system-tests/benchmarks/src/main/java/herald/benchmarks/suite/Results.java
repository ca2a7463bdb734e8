package herald.benchmarks.suite;

import java.util.List;
import java.util.Optional;

/** The series of all contestants, in the order of their turns. */
public record Results(List<Series> series) {

  public Results {
    series = List.copyOf(series);
  }

  /** The series of this name; empty if that contestant was not in the run. */
  public Optional<Series> of(String name) {
    return series.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The figure of this name; empty if it was not measured or does not count. */
  public Optional<Double> figure(String name) {
    return of(name).flatMap(Series::figure);
  }

  /** Whether every figure counts. */
  public boolean allCount() {
    return series.stream().allMatch(Series::counts);
  }
}
