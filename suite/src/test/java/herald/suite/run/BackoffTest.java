package herald.suite.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What keeps dying is started again ever more rarely. */
class BackoffTest {

  private static final Instant NOW = Instant.parse("2026-03-03T09:05:00Z");
  private final Backoff backoff = new Backoff();

  @Test
  void doublesUpToHalfAMinute() {
    List<Long> pauses =
        IntStream.range(0, 7)
            .mapToObj(death -> backoff.afterDeath(NOW, NOW.plusSeconds(2)).toSeconds())
            .toList();
    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void beginsAnewAfterAHealthyMinute() {
    backoff.afterDeath(NOW, NOW);
    backoff.afterDeath(NOW, NOW);
    assertThat(backoff.afterDeath(NOW, NOW.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
  }
}
