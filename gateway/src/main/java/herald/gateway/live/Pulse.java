package herald.gateway.live;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks again and again whether a stream's caller is still welcome, and ends the stream of who is
 * not. Where nobody can say, a stream lives as long as a token would.
 */
final class Pulse {

  private static final Duration LIFE_OF_A_TOKEN = Duration.ofSeconds(60);
  private static final long REFUSED = Long.MAX_VALUE;

  private final Duration every;
  private final long mostUnanswered;

  Pulse(Duration every) {
    this.every = every;
    this.mostUnanswered = LIFE_OF_A_TOKEN.dividedBy(every);
  }

  /**
   * One element a beat, whether or not access has answered.
   *
   * @param stillWelcome no for a caller whose credential has ended; fails when access does not say
   */
  Flux<Long> of(LiveStream stream, Mono<Boolean> stillWelcome) {
    return Flux.interval(every)
        .onBackpressureDrop()
        .concatMap(beat -> unanswered(stillWelcome), 1)
        .scan(0L, Pulse::sum)
        .skip(1)
        .doOnNext(
            unanswered -> {
              if (unanswered >= mostUnanswered) {
                stream.end();
              }
            });
  }

  /** 0 for an answer, 1 for none. */
  private static Mono<Long> unanswered(Mono<Boolean> stillWelcome) {
    return stillWelcome.map(welcome -> welcome ? 0 : REFUSED).onErrorReturn(1L).defaultIfEmpty(1L);
  }

  private static long sum(long before, long now) {
    return now == 1 ? before + 1 : now;
  }
}
