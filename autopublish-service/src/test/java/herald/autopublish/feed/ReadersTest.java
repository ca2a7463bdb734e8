package herald.autopublish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ReadersTest {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void areNotAskedForInALoopWhileNoneIsFree() {
    CountDownLatch read = new CountDownLatch(1);
    try (Readers readers = new Readers(1)) {
      assertThat(readers.freeWithin(LONG)).isOne();
      readers.run(() -> await(read));
      long start = System.nanoTime();
      assertThat(readers.freeWithin(SHORT)).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
      read.countDown();
      assertThat(readers.freeWithin(LONG)).isOne();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
