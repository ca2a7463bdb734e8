package herald.benchmarks.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Some of many are asked for much more often than others: the n-th in proportion to 1 / n^s. The
 * exponent is the least that pgbench knows, so that all contestants can have the same.
 */
public final class Zipf {

  /** pgbench takes none below. */
  public static final double EXPONENT = 1.001;

  private final double[] until;

  /** Over so many. */
  public Zipf(int many) {
    until = new double[many];
    double sum = 0;
    for (int i = 0; i < many; i++) {
      sum += Math.pow(i + 1, -EXPONENT);
      until[i] = sum;
    }
    for (int i = 0; i < many; i++) {
      until[i] /= sum;
    }
    until[many - 1] = 1;
  }

  /** How many there are to choose from. */
  public int many() {
    return until.length;
  }

  /** One of them, from 0. */
  public int next(RandomGenerator random) {
    int found = Arrays.binarySearch(until, random.nextDouble());
    return found >= 0 ? found + 1 : -found - 1;
  }
}
