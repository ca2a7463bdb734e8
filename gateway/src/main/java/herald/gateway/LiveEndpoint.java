package herald.gateway;

import herald.gateway.limits.Limit;
import herald.gateway.live.Hint;
import herald.gateway.live.Streams;
import herald.gateway.live.TooManyStreams;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The one path that the gateway answers itself. Callers come in as through every door: counted, and
 * with a credential that access exchanges, here and again at every beat of the stream.
 */
@RestController
class LiveEndpoint {

  private static final Duration WHEN_A_STREAM_MAY_HAVE_ENDED = Duration.ofSeconds(15);

  private final Tokens tokens;
  private final Streams streams;
  private final LimitByAddress addresses;
  private final LimitByCaller callers;

  LiveEndpoint(Tokens tokens, Streams streams, LimitByAddress addresses, LimitByCaller callers) {
    this.tokens = tokens;
    this.streams = streams;
    this.addresses = addresses;
    this.callers = callers;
  }

  @GetMapping("/api/events")
  Mono<ResponseEntity<Flux<ServerSentEvent<Hint>>>> events(ServerWebExchange exchange) {
    return Mono.fromCallable(() -> credential(exchange))
        .flatMap(
            credential ->
                identity(credential, exchange)
                    .doOnNext(callers::count)
                    .map(caller -> answer(caller, stillThe(caller, credential, exchange))));
  }

  private Credential credential(ServerWebExchange exchange) {
    addresses.count(exchange, Limit.ADDRESS);
    return Credential.in(exchange.getRequest()).orElseThrow(Problem::noCredential);
  }

  private Mono<Identity> identity(Credential credential, ServerWebExchange exchange) {
    return tokens.exchanged(credential, Service.ACCESS, RequestId.of(exchange)).map(Identity::of);
  }

  /** Fails when access does not answer. */
  private Mono<Boolean> stillThe(
      Identity caller, Credential credential, ServerWebExchange exchange) {
    return identity(credential, exchange)
        .map(caller::equals)
        .onErrorResume(Problem.class, LiveEndpoint::refused);
  }

  private static Mono<Boolean> refused(Problem problem) {
    return problem.status() == HttpStatus.UNAUTHORIZED ? Mono.just(false) : Mono.error(problem);
  }

  private ResponseEntity<Flux<ServerSentEvent<Hint>>> answer(
      Identity caller, Mono<Boolean> stillWelcome) {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("X-Accel-Buffering", "no") // nginx would hold hints back
        .body(
            streams
                .open(caller.hub(), caller.user(), stillWelcome)
                .onErrorMap(LiveEndpoint::problem));
  }

  private static Throwable problem(Throwable failure) {
    return failure instanceof TooManyStreams
        ? Problem.tooMany(WHEN_A_STREAM_MAY_HAVE_ENDED)
        : Problem.unreachable(Service.ACCESS.audience(), failure);
  }
}
