package herald.gateway;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import herald.gateway.Exchange.Outcome;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The exchanged tokens of the last 15 seconds, by credential and service, so that whoever calls
 * often does not load access as often. Requests that come together share one exchange. Refusals and
 * failures are forgotten at once.
 */
@Component
class Tokens {

  private static final long MOST = 10_000;

  private final Exchange exchange;
  private final AsyncCache<Key, Outcome> recent;

  Tokens(Exchange exchange, Settings settings, Ticker ticker) {
    this.exchange = exchange;
    this.recent =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .expireAfterWrite(settings.gateway().tokenAge())
            .buildAsync();
  }

  private record Key(String credential, Service service) {}

  /** A token for this service. Fails with the {@link Problem} to answer with. */
  Mono<String> exchanged(Credential credential, Service service, String request) {
    Key key = new Key(credential.hash(), service);
    return Mono.fromFuture(
            () ->
                recent.get(
                    key,
                    (k, executor) -> exchange.exchange(credential, service, request).toFuture()),
            true)
        .doOnNext(outcome -> forgetUnlessGranted(key, outcome))
        .map(outcome -> token(outcome, credential.kind()));
  }

  /** Uses its tokens no more: the session may have ended. */
  void forget(Credential credential) {
    String hash = credential.hash();
    recent
        .synchronous()
        .invalidateAll(
            Arrays.stream(Service.values()).map(service -> new Key(hash, service)).toList());
  }

  private void forgetUnlessGranted(Key key, Outcome outcome) {
    if (!(outcome instanceof Outcome.Granted)) {
      recent.synchronous().invalidate(key);
    }
  }

  private static String token(Outcome outcome, Credential.Kind kind) {
    return switch (outcome) {
      case Outcome.Granted(String token) -> token;
      case Outcome.Refused() -> throw Problem.badCredential(kind);
      case Outcome.Unanswered(Throwable cause) ->
          throw Problem.unreachable(Service.ACCESS.audience(), cause);
    };
  }
}
