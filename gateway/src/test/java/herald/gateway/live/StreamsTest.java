package herald.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Who has a stream open, and how all of them end. */
class StreamsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Streams streams =
      new Streams(
          (hub, user, after) -> Mono.just(Map.of("acc_1", "FULL")),
          new LiveSettings(Duration.ofSeconds(15), 16, 2, 5),
          () -> 0,
          meters);

  @Test
  @Tag("A22")
  void eachHubHearsItsOwn() {
    StepVerifier.create(open("hub_a", "usr_1"))
        .then(() -> streams.tell(renamed("hub_b", "brd_b")))
        .then(() -> streams.tell(renamed("hub_a", "brd_a")))
        .expectNextMatches(event -> "open".equals(event.comment()))
        .expectNextMatches(event -> new Hint("brand", "brd_a").equals(event.data()))
        .thenCancel()
        .verify();
  }

  @Test
  void aServerThatGoesEndsAllStreamsAndOpensNone() {
    StepVerifier.create(open("hub_a", "usr_1"))
        .expectNextCount(1)
        .then(streams::close)
        .verifyComplete();
    StepVerifier.create(open("hub_a", "usr_1")).verifyComplete();
    assertThat(openNow()).isZero();
  }

  @Test
  @Tag("A23")
  void aUserOpensNoMoreThanTheyMayAndAllTogetherNoMoreThanThereAre() {
    Disposable first = open("hub_a", "usr_1").subscribe();
    open("hub_a", "usr_1").subscribe();
    StepVerifier.create(open("hub_a", "usr_1")).verifyError(TooManyStreams.class);
    IntStream.range(2, 5).forEach(i -> open("hub_a", "usr_" + i).subscribe());
    assertThat(openNow()).isEqualTo(5);
    StepVerifier.create(open("hub_b", "usr_9")).verifyError(TooManyStreams.class);
    first.dispose();
    open("hub_b", "usr_9").subscribe();
    assertThat(openNow()).isEqualTo(5);
  }

  @Test
  @Tag("A22")
  void aRemovedUsersStreamsEndAndTheOthersGoOn() {
    Happening removed =
        new Happening("hub_a", new Hint("user", "usr_1"), null, new Place(1, 1), "usr_1");
    StepVerifier.create(open("hub_a", "usr_1"))
        .expectNextCount(1)
        .then(() -> streams.tell(removed))
        .verifyComplete();
    StepVerifier.create(open("hub_a", "usr_2"))
        .expectNextCount(1)
        .then(() -> streams.tell(removed))
        .expectNextMatches(event -> new Hint("user", "usr_1").equals(event.data()))
        .thenCancel()
        .verify();
  }

  private Flux<ServerSentEvent<Hint>> open(String hub, String user) {
    return streams.open(hub, user, Mono.just(true));
  }

  private double openNow() {
    return meters.get("herald.gateway.live.streams").gauge().value();
  }

  private static Happening renamed(String hub, String brand) {
    return new Happening(hub, new Hint("brand", brand), null, null, null);
  }
}
