package herald.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.benchmarks.suite.Voided;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  @Test
  void callsBeginThoughNoneBeforeThemWasAnswered() {
    CountDownLatch all = new CountDownLatch(50);
    Acknowledged answered =
        OpenLoop.run(
            1000,
            Duration.ofMillis(50),
            new Zipf(3),
            (caller, target) -> {
              all.countDown();
              all.await(); // would never end if one call waited for another
            });
    assertThat(answered.all()).isEqualTo(50);
    assertThat(answered.perSecond()).isEqualTo(1000);
  }

  @Test
  void aCallThatFailsVoidsTheFigure() {
    Acknowledged answered =
        OpenLoop.run(
            1000,
            Duration.ofMillis(10),
            new Zipf(3),
            (caller, target) -> {
              if (caller == 4) {
                throw new IllegalStateException("the fifth");
              }
            });
    assertThat(answered.all()).isEqualTo(9);
    assertThatThrownBy(answered::withoutFailures)
        .isInstanceOf(Voided.class)
        .hasMessageContaining("1 calls failed")
        .hasMessageContaining("the fifth");
  }
}
