package herald.gateway.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * One open page's stream. What happens waits here, up to a number, until its reader takes it, and
 * is judged by what the user may see at that moment; what does not fit is lost, and told as lost.
 */
final class LiveStream {

  private final String hub;
  private final String user;
  private final Sight sight;
  private final Sinks.Many<Happening> waiting;
  private final Sinks.Empty<Void> end = Sinks.empty();
  private final AtomicBoolean lost = new AtomicBoolean();

  LiveStream(String hub, String user, Sight sight, int buffer) {
    this.hub = hub;
    this.user = user;
    this.sight = sight;
    this.waiting = Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(buffer));
  }

  String hub() {
    return hub;
  }

  String user() {
    return user;
  }

  /** Something of this hub has happened. One thread calls this, and it never waits. */
  void tell(Happening happening) {
    if (happening.access() != null) {
      sight.outdatedBy(happening.access());
    }
    if (user.equals(happening.removed())) {
      end();
    }
    if (waiting.tryEmitNext(happening).isFailure()) {
      lost.set(true);
    }
  }

  /** Some of what happened may not have been told. */
  void interrupted() {
    sight.outdatedByInterruption();
    lost.set(true);
  }

  void end() {
    end.tryEmitEmpty();
  }

  Mono<Void> ended() {
    return end.asMono();
  }

  /** Completes when it is known what the user may see; fails when access does not say. */
  Mono<Void> ready() {
    return sight.now().then();
  }

  /** That some are lost, once, if some are. */
  Mono<Hint> missed() {
    return Mono.fromSupplier(() -> lost.getAndSet(false)).filter(some -> some).map(x -> Hint.LOST);
  }

  Flux<Hint> hints() {
    return waiting.asFlux().concatMap(this::hints, 1);
  }

  private Flux<Hint> hints(Happening happening) {
    if (happening.account() == null && happening.access() == null) {
      return Flux.concat(missed(), Mono.just(happening.hint()));
    }
    Sight.Seen before = sight.last();
    return sight
        .now()
        .flatMapMany(
            now ->
                Flux.concat(
                    missed(),
                    Mono.just(Hint.levelsOf(user)).filter(x -> differ(before, now)),
                    Mono.just(happening.hint()).filter(x -> now.shows(happening))))
        .onErrorResume(failure -> unjudged(happening));
  }

  private static boolean differ(Sight.Seen before, Sight.Seen now) {
    return before != null && !before.levels().equals(now.levels());
  }

  private Flux<Hint> unjudged(Happening happening) {
    lost.set(true);
    return happening.account() == null ? Flux.just(happening.hint()) : Flux.empty();
  }
}
