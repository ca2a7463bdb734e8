package herald.gateway;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import herald.gateway.Exchange.Outcome;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The exchanged tokens of the last 15 seconds, by credential and service, so that a program that
 * calls often does not load access as often. Requests that come together share one exchange.
 * Refusals and failures are forgotten at once.
 */
@Component
class Tokens {

  private static final long MOST = 10_000;

  private final Exchange exchange;
  private final AsyncCache<Key, Outcome> recent;

  Tokens(Exchange exchange, Settings settings, Ticker ticker) {
    this.exchange = exchange;
    Duration age = settings.gateway().tokenAge();
    this.recent =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(ticker)
            .expireAfter(
                Expiry.<Key, Outcome>creating(
                    (key, outcome) -> outcome instanceof Outcome.Granted ? age : Duration.ZERO))
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
        .map(Tokens::token);
  }

  private static String token(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Granted(String token) -> token;
      case Outcome.Refused() -> throw Problem.badCredential();
      case Outcome.Unanswered(Throwable cause) ->
          throw Problem.unreachable(Service.ACCESS.audience(), cause);
    };
  }
}
