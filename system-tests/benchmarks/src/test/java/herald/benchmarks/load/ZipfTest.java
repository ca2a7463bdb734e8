package herald.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

  private static final int DRAWS = 200_000;

  @Test
  void theNthIsAskedForInProportionToItsRank() {
    Zipf zipf = new Zipf(1000);
    SplittableRandom random = new SplittableRandom(7);
    int[] drawn = new int[1000];
    for (int i = 0; i < DRAWS; i++) {
      drawn[zipf.next(random)]++;
    }
    double first = drawn[0];
    assertThat(first / DRAWS).isCloseTo(1 / 7.46, within(0.01));
    assertThat(first / drawn[1]).isCloseTo(2, within(0.1));
    assertThat(first / drawn[9]).isCloseTo(10, within(1.0));
  }

  @Test
  void theOnlyOneIsAlwaysIt() {
    assertThat(new Zipf(1).next(new SplittableRandom(1))).isZero();
  }
}
