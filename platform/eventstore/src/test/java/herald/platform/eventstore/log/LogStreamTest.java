package herald.platform.eventstore.log;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** A processor is woken by appends, and under load by several at once. */
class LogStreamTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final LampLog log = new LampLog();
  private final AtomicInteger woken = new AtomicInteger();

  private LogStream stream(Duration rest) {
    return new LogStream(log, new Pages(log, log.engine(), Runnable::run), 0, rest);
  }

  private LogStream woken(Duration rest) {
    LogStream stream = stream(rest);
    stream.setOnAvailableCallback(woken::incrementAndGet);
    return stream;
  }

  private static long next(LogStream stream) throws InterruptedException {
    TrackedEventMessage<?> event = stream.nextAvailable();
    return event.trackingToken().position().orElseThrow();
  }

  @Test
  void isWokenByTheFirstAppendAndGivenItAtOnce() throws InterruptedException {
    LogStream stream = woken(LONG);
    assertThat(stream.hasNextAvailable(0, MILLISECONDS)).isFalse();
    log.holds(1);
    assertThat(woken).hasValue(1);
    assertThat(stream.hasNextAvailable(0, MILLISECONDS)).isTrue();
    assertThat(next(stream)).isEqualTo(1);
  }

  @Test
  void isGivenNothingSoonAfterItHasReachedTheHead() throws InterruptedException {
    LogStream stream = woken(LONG);
    log.holds(1);
    next(stream);
    log.holds(2);
    assertThat(stream.hasNextAvailable(20, MILLISECONDS)).isFalse();
    assertThat(stream.peek()).isEmpty();
    assertThat(woken).as("only by the first").hasValue(1);
  }

  @Test
  void isWokenOnceForAllThatCameMeanwhileAndReadsItAtOnce() throws InterruptedException {
    LogStream stream = woken(Duration.ofSeconds(1));
    log.holds(1);
    next(stream);
    log.holds(2);
    log.holds(3);
    await().until(() -> woken.get() == 2);
    assertThat(next(stream)).isEqualTo(2);
    assertThat(next(stream)).isEqualTo(3);
    assertThat(log.asked).containsExactly(0L, 1L);
  }

  @Test
  void whoWaitsIsGivenWhatCameMeanwhileWhenTheMomentIsOver() throws InterruptedException {
    LogStream stream = woken(Duration.ofMillis(50));
    log.holds(1);
    next(stream);
    log.holds(2);
    assertThat(stream.hasNextAvailable(1, MINUTES)).isTrue();
    assertThat(next(stream)).isEqualTo(2);
  }

  @Test
  void whoLagsBehindReadsPageAfterPage() throws InterruptedException {
    LogStream stream = woken(LONG);
    log.holds(3 * Pages.MOST);
    for (long position = 1; position <= 3 * Pages.MOST; position++) {
      assertThat(next(stream)).isEqualTo(position);
    }
  }

  @Test
  void whoIsNotWokenSeesAllThatThereIs() throws InterruptedException {
    LogStream stream = stream(LONG);
    log.holds(1);
    next(stream);
    log.holds(2);
    assertThat(stream.peek()).isPresent();
    assertThat(next(stream)).isEqualTo(2);
  }

  @Test
  void isNotWokenAnyMoreWhenItIsClosed() {
    woken(LONG).close();
    log.holds(1);
    assertThat(woken).hasValue(0);
  }
}
