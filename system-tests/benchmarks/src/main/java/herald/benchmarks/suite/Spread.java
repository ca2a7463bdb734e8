package herald.benchmarks.suite;

import java.util.List;

/**
 * Some figures of the same thing.
 *
 * @param median the middle one; between the two in the middle where their number is even
 */
public record Spread(double median, double least, double most) {

  /**
   * Of these figures, in any order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Spread of(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a median of nothing");
    }
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }

  /** The distance between the extremes as a share of the median. */
  public double width() {
    return median == 0 ? 0 : (most - least) / median;
  }
}
