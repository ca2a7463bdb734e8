package herald.autopublish.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-3")
class PatienceTest {

  private static final Duration LONGEST = Duration.ofMillis(300);
  private final Patience patience = new Patience(LONGEST, Duration.ofMillis(10));

  @Test
  void isTheSameWithWhatIsHiddenAndWhatIsUnknown() {
    for (boolean hidden : new boolean[] {true, false}) {
      AtomicInteger asked = new AtomicInteger();
      AtomicInteger looked = new AtomicInteger();
      long start = System.nanoTime();
      Optional<String> found =
          patience.until(
              () -> asked.incrementAndGet() > 0 && !hidden,
              () -> looked.incrementAndGet() > 0 && hidden ? Optional.of("x") : Optional.empty());
      assertThat(found).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(LONGEST);
      assertThat(asked.get()).isEqualTo(looked.get()).isGreaterThan(1);
    }
  }

  @Test
  void endsOnceItIsThereAndToBeSeen() {
    AtomicInteger asked = new AtomicInteger();
    Patience endless = new Patience(Duration.ofHours(1), Duration.ofMillis(1));
    assertThat(endless.until(() -> asked.incrementAndGet() == 3, () -> Optional.of("x")))
        .contains("x");
    assertThat(asked).hasValue(3);
  }
}
