package herald.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A23")
class LimiterTest {

  private final AtomicLong nanos = new AtomicLong();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Rate wide = new Rate(1_000, 1_000);
  private final Limiter limiter =
      new Limiter(
          new Limits(wide, wide, wide, wide, new Rate(2, 1), new Rate(4, 2), 3),
          nanos::get,
          meters);

  @Test
  void spendsABurstAndThenFillsAtItsRate() {
    assertThat(limiter.take(Limit.HUB, "a")).isEmpty();
    IntStream.range(0, 3).forEach(i -> limiter.take(Limit.HUB, "a"));
    assertThat(limiter.take(Limit.HUB, "a")).contains(Duration.ofMillis(500));
    nanos.addAndGet(Duration.ofMillis(499).toNanos());
    assertThat(limiter.take(Limit.HUB, "a")).contains(Duration.ofMillis(1));
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(limiter.take(Limit.HUB, "a")).isEmpty();
  }

  @Test
  void partiesAndLimitsAreApart() {
    IntStream.range(0, 9).forEach(i -> limiter.take(Limit.USER, "a"));
    assertThat(limiter.take(Limit.USER, "a")).isPresent();
    assertThat(limiter.take(Limit.USER, "b")).isEmpty();
    assertThat(limiter.take(Limit.HUB, "a")).isEmpty();
  }

  @Test
  void manyPartiesOfOneKindPushOutNoneOfAnother() {
    IntStream.range(0, 9).forEach(i -> limiter.take(Limit.HUB, "a"));
    IntStream.range(0, 10_000).forEach(i -> limiter.take(Limit.ADDRESS, "10.0.0." + i));
    assertThat(limiter.take(Limit.HUB, "a")).isPresent();
  }

  @Test
  void operatorsSeeHowOftenItRefused() {
    IntStream.range(0, 5).forEach(i -> limiter.take(Limit.USER, "a"));
    assertThat(meters.counter("herald.gateway.limited", "limit", "user").count()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "0/1", "1/0", "-1/5", "a/b", "1/2/3", "9999999999/1"})
  void whatIsNoRateIsRefused(String text) {
    assertThatThrownBy(() -> Rate.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRateIsReadAsWritten() {
    assertThat(Rate.valueOf("600/60")).isEqualTo(new Rate(600, 60));
  }
}
