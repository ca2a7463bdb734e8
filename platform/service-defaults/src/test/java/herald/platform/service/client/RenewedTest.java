package herald.platform.service.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import herald.platform.kernel.Unavailable;
import herald.platform.service.client.Renewed.Fetched;
import herald.platform.testing.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RenewedTest {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final FixedClock clock = FixedClock.at("2026-03-01T09:00:00Z");
  private final AtomicInteger fetches = new AtomicInteger();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile Callable<String> source = () -> "value " + fetches;
  private final Renewed<String> value = new Renewed<>("it", this::fetch, PATIENCE, clock);

  private Fetched<String> fetch() {
    fetches.incrementAndGet();
    try {
      return new Fetched<>(source.call(), Duration.ofSeconds(30), Duration.ofSeconds(50));
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void away() {
    source =
        () -> {
          throw new IllegalStateException("away");
        };
  }

  private void hangs() {
    source =
        () -> {
          never.await();
          return "too late";
        };
  }

  @AfterEach
  void nothingHangsOn() {
    never.countDown();
  }

  @Test
  void isFetchedOnceWhileItIsFresh() {
    assertThat(value.get()).isEqualTo("value 1");
    clock.advance(Duration.ofSeconds(29));
    assertThat(value.get()).isEqualTo("value 1");
    assertThat(fetches).hasValue(1);
  }

  @Test
  void isRenewedBesideItsUseWhenItIsNoLongerFresh() {
    value.get();
    clock.advance(Duration.ofSeconds(31));
    assertThat(value.get()).isEqualTo("value 1");
    await().until(() -> value.get().equals("value 2"));
    assertThat(fetches).hasValue(2);
  }

  @Test
  void isUsedToItsEndWhileTheNextOneDoesNotCome() {
    value.get();
    hangs();
    clock.advance(Duration.ofSeconds(49));
    assertThat(value.get()).isEqualTo("value 1");
    assertThat(value.get()).isEqualTo("value 1");
    clock.advance(Duration.ofSeconds(1));
    assertThatThrownBy(value::get).isInstanceOf(Unavailable.class);
  }

  @Test
  void isFetchedOnceForAllWhoComeTogether() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    source =
        () -> {
          gate.await();
          return "shared";
        };
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          Stream.generate(() -> callers.submit(value::get)).limit(20).toList();
      await().untilAtomic(fetches, is(1));
      gate.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("shared");
      }
    }
    assertThat(fetches).hasValue(1);
  }

  @Test
  void keepsNobodyWaitingForTheOthersWhileNoAnswerComes() {
    hangs();
    long start = System.nanoTime();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream.generate(
              () ->
                  callers.submit(
                      () ->
                          assertThatThrownBy(value::get)
                              .isInstanceOf(Unavailable.class)
                              .hasMessageContaining("it (no answer in time)")))
          .limit(50)
          .toList()
          .forEach(RenewedTest::join);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE.multipliedBy(10));
    assertThat(fetches).hasValue(1);
  }

  private static void join(Future<?> caller) {
    try {
      caller.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void failsAtOnceForASecondAfterAFailure() {
    away();
    assertThatThrownBy(value::get)
        .isInstanceOf(Unavailable.class)
        .hasMessage("it (away)")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(value::get).isInstanceOf(Unavailable.class).hasStackTraceContaining("away");
    assertThat(fetches).hasValue(1);
    clock.advance(Duration.ofMillis(999));
    assertThatThrownBy(value::get).isInstanceOf(Unavailable.class);
    assertThat(fetches).hasValue(1);
  }

  @Test
  void isThereAgainForTheFirstWhoAsksAfterThat() {
    away();
    assertThatThrownBy(value::get).isInstanceOf(Unavailable.class);
    source = () -> "back";
    clock.advance(Duration.ofSeconds(1));
    assertThat(value.get()).isEqualTo("back");
  }

  @Test
  void afterAFailureOneCallerTriesAndTheOthersHardlyWait() {
    Renewed<String> patient = new Renewed<>("it", this::fetch, Duration.ofMinutes(5), clock);
    away();
    assertThatThrownBy(patient::get).isInstanceOf(Unavailable.class);
    hangs();
    clock.advance(Duration.ofSeconds(1));
    Thread first = Thread.ofVirtual().start(() -> catchThrowable(patient::get));
    await().untilAtomic(fetches, is(2));
    assertThatThrownBy(patient::get).isInstanceOf(Unavailable.class);
    assertThat(first.isAlive()).isTrue();
  }

  @Test
  void aFailedRenewalLeavesTheOldOneAndIsNotRepeatedAtOnce() {
    value.get();
    away();
    clock.advance(Duration.ofSeconds(31));
    value.get();
    await().untilAtomic(fetches, is(2));
    assertThat(value.get()).isEqualTo("value 1");
    assertThat(value.get()).isEqualTo("value 1");
    assertThat(fetches).hasValue(2);
  }

  @Test
  void aYoungerOneIsFetchedForWhoeverMissesSomething() {
    value.get();
    assertThat(value.notOlderThan(Duration.ofSeconds(5))).isEqualTo("value 1");
    clock.advance(Duration.ofSeconds(5));
    assertThat(value.notOlderThan(Duration.ofSeconds(5))).isEqualTo("value 2");
  }

  @Test
  void aRefusedOneIsReplacedUnlessItIsNew() {
    String first = value.get();
    value.drop(first);
    assertThat(value.get()).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));
    value.drop("another");
    assertThat(value.get()).isEqualTo(first);
    value.drop(first);
    assertThat(value.get()).isEqualTo("value 2");
  }
}
