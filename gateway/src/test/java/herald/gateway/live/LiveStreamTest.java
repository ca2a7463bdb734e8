package herald.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** What one page hears, and when nothing. */
@Tag("A22")
class LiveStreamTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Access access = new Access();
  private final LiveStream stream =
      new LiveStream("hub_a", "usr_anne", new Sight("hub_a", "usr_anne", access, nanos::get), 3);

  /** Answers when the test wants it to. */
  private static final class Access implements Levels {

    private final List<@Nullable String> asked = new ArrayList<>();
    private Mono<Map<String, String>> answer = Mono.just(Map.of("acc_1", "FULL"));

    @Override
    public Mono<Map<String, String>> of(String hub, String user, @Nullable String after) {
      asked.add(after);
      return answer;
    }
  }

  @Test
  void nothingIsJudgedByLevelsFromBeforeWhatAccessHasTold() {
    Sinks.One<Map<String, String>> later = Sinks.one();
    stream.ready().block();
    stream.tell(about("pst_1"));
    stream.tell(accessTold(7));
    access.answer = later.asMono();
    StepVerifier.create(stream.hints())
        .expectSubscription()
        .expectNoEvent(Duration.ofMillis(50))
        .then(() -> later.tryEmitValue(Map.of()))
        .expectNext(Hint.levelsOf("usr_anne"))
        .thenCancel()
        .verify();
    assertThat(access.asked).containsExactly(null, "access-service@1.7");
  }

  @Test
  void manyTellingsOfAccessAreReadOnce() {
    stream.ready().block();
    stream.tell(accessTold(7));
    stream.tell(accessTold(8));
    stream.tell(accessTold(9));
    StepVerifier.create(stream.hints()).expectNextCount(3).thenCancel().verify();
    assertThat(access.asked).containsExactly(null, "access-service@1.9");
  }

  @Test
  void levelsAreReadAgainAfterFifteenSeconds() {
    stream.ready().block();
    nanos.addAndGet(Duration.ofSeconds(16).toNanos());
    access.answer = Mono.just(Map.of());
    stream.tell(about("pst_1"));
    StepVerifier.create(stream.hints()).expectNext(Hint.levelsOf("usr_anne")).thenCancel().verify();
    assertThat(access.asked).hasSize(2);
  }

  @Test
  void levelsAreReadAgainAfterAnInterruption() {
    stream.ready().block();
    access.answer = Mono.just(Map.of());
    stream.interrupted();
    stream.tell(about("pst_1"));
    StepVerifier.create(stream.hints())
        .expectNext(Hint.LOST, Hint.levelsOf("usr_anne"))
        .thenCancel()
        .verify();
  }

  @Test
  void withoutAccessNothingOfAnAccountIsToldAndItIsToldThatItIsLost() {
    stream.ready().block();
    access.answer = Mono.error(new IllegalStateException("away"));
    stream.tell(accessTold(7));
    stream.tell(about("pst_1"));
    stream.tell(new Happening("hub_a", new Hint("brand", "brd_1"), null, null, null));
    StepVerifier.create(stream.hints())
        .expectNext(new Hint("team", "team_1"))
        .expectNext(Hint.LOST, new Hint("brand", "brd_1"))
        .thenCancel()
        .verify();
  }

  @Test
  void aSlowReaderHoldsUpNobodyAndIsToldWhatItIsTo() {
    stream.ready().block();
    for (int i = 1; i <= 10_000; i++) {
      stream.tell(about("pst_" + i));
    }
    StepVerifier.create(stream.hints(), 0)
        .thenRequest(4)
        .expectNext(Hint.LOST)
        .expectNext(new Hint("post", "pst_1"))
        .expectNext(new Hint("post", "pst_2"))
        .expectNext(new Hint("post", "pst_3"))
        .then(() -> stream.tell(about("pst_new")))
        .thenRequest(1)
        .expectNext(new Hint("post", "pst_new"))
        .thenCancel()
        .verify();
  }

  private static Happening about(String post) {
    return new Happening("hub_a", new Hint("post", post), "acc_1", null, null);
  }

  private static Happening accessTold(long position) {
    return new Happening("hub_a", new Hint("team", "team_1"), null, new Place(1, position), null);
  }
}
