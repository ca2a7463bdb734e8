package herald.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A stream lives as long as its caller's credential does. */
@Tag("A22")
class PulseTest {

  private static final Duration EVERY = Duration.ofSeconds(15);
  private static final Mono<Boolean> AWAY = Mono.error(new IllegalStateException("away"));

  private final LiveStream stream =
      new LiveStream(
          "hub_a",
          "usr_anne",
          new Sight("hub_a", "usr_anne", (hub, user, after) -> Mono.just(Map.of()), () -> 0),
          1);
  private final AtomicBoolean ended = new AtomicBoolean();

  PulseTest() {
    stream.ended().doOnTerminate(() -> ended.set(true)).subscribe();
  }

  @Test
  void goesOnWhileTheCallerIsWelcome() {
    beats(Mono.just(true), 20);
    assertThat(ended).isFalse();
  }

  @Test
  void endsAtTheFirstBeatAfterTheCredentialDid() {
    beats(Mono.just(false), 1);
    assertThat(ended).isTrue();
  }

  @Test
  void outlivesAnAbsenceOfAccessOfLessThanAMinute() {
    beats(AWAY, 3);
    assertThat(ended).isFalse();
  }

  @Test
  void endsWhenNobodyCouldSayForAMinute() {
    beats(AWAY, 4);
    assertThat(ended).isTrue();
  }

  @Test
  void startsTheMinuteAnewWithEachAnswer() {
    int[] asked = {0};
    beats(Mono.defer(() -> ++asked[0] % 4 == 0 ? Mono.just(true) : AWAY), 20);
    assertThat(ended).isFalse();
  }

  private void beats(Mono<Boolean> stillWelcome, int count) {
    StepVerifier.withVirtualTime(() -> new Pulse(EVERY).of(stream, stillWelcome).take(count))
        .thenAwait(EVERY.multipliedBy(count))
        .expectNextCount(count)
        .verifyComplete();
  }
}
