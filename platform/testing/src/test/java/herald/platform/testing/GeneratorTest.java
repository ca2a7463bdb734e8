package herald.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Arbitrary values can be had again; clock and ids can be foreseen. */
class GeneratorTest {

  @AfterEach
  void forgetTheSeed() {
    System.clearProperty("herald.seed");
  }

  @Test
  void namesTheSeedOfAFailureAndRepeatsIt() {
    List<String> seen = new ArrayList<>();
    Throwable failure =
        catchThrowable(
            () ->
                Generator.forAll(
                    100,
                    any -> {
                      seen.add(any.text(8) + any.between(1, 1000));
                      assertThat(any.chance(50)).isTrue();
                    }));
    assertThat(failure).isInstanceOf(AssertionError.class);
    Matcher seed = Pattern.compile("herald.seed=(-?\\d+)").matcher(failure.getMessage());
    assertThat(seed.find()).isTrue();
    System.setProperty("herald.seed", seed.group(1));
    Generator.forAll(
        100, any -> assertThat(any.text(8) + any.between(1, 1000)).isEqualTo(seen.getLast()));
  }

  @Test
  void keepsWithinItsBounds() {
    Generator.forAll(
        200,
        any -> {
          assertThat(any.between(3, 5)).isBetween(3, 5);
          assertThat(any.listOf(4, () -> any.oneOf("a", "b"))).hasSizeLessThan(5);
          assertThat(any.oneOf(List.of(1, 2))).isIn(1, 2);
        });
  }

  @Test
  void idsCountUp() {
    FixedIds ids = new FixedIds();
    assertThat(ids.next("acc")).isEqualTo("acc_00000000000070008000000000000001");
    assertThat(ids.next()).isEqualTo(FixedIds.id(2));
  }

  @Test
  void theClockMovesOnlyWhenTold() {
    FixedClock clock = FixedClock.at("2026-03-03T09:05:00Z");
    clock.advance(Duration.ofMinutes(15));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-03T09:20:00Z"));
  }
}
