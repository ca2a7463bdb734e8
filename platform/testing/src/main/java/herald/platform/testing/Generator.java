package herald.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Arbitrary but repeatable values for model tests. When an example fails, the error names its seed;
 * {@code -Dherald.seed=…} runs that example alone.
 */
public final class Generator {

  private final Random random;

  private Generator(long seed) {
    this.random = new Random(seed);
  }

  /** Runs the property with this many examples, each from a seed of its own. */
  public static void forAll(int examples, Consumer<Generator> property) {
    Long chosen = Long.getLong("herald.seed");
    if (chosen != null) {
      example(chosen, property);
      return;
    }
    Random seeds = new Random();
    for (int example = 0; example < examples; example++) {
      example(seeds.nextLong(), property);
    }
  }

  private static void example(long seed, Consumer<Generator> property) {
    try {
      property.accept(new Generator(seed));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("Failed with -Dherald.seed=" + seed + ": " + e.getMessage(), e);
    }
  }

  /** A number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Up to {@code most} values, possibly none. */
  public <T> List<T> listOf(int most, Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int left = between(0, most); left > 0; left--) {
      values.add(value.get());
    }
    return values;
  }

  /** Text with what breaks careless code: quotes, accents, right-to-left, surrogates, controls. */
  public String text(int most) {
    int[] awkward = "aZ0 '\"<\u00e9\u00df\n\u202e\ud83d\ude00".codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int left = between(0, most); left > 0; left--) {
      text.appendCodePoint(awkward[random.nextInt(awkward.length)]);
    }
    return text.toString();
  }
}
