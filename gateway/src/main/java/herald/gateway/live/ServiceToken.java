package herald.gateway.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.tokens.TokenForms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The gateway's own token for the access service, for what it asks in no caller's name. It is used
 * for the first half of its life; those who need one together ask once.
 */
public final class ServiceToken {

  private static final String AUDIENCE = "access-service";

  private final AtomicReference<String> refused = new AtomicReference<>("");
  private final Mono<Held> held;

  private record Held(String token, Instant until) {}

  private record Answer(
      @JsonProperty("access_token") String token, @JsonProperty("expires_in") long seconds) {}

  public ServiceToken(WebClient access, TokenForms forms, InstantSource clock) {
    this.held =
        Mono.defer(() -> asked(access, forms))
            .map(answer -> new Held(answer.token(), clock.instant().plus(half(answer))))
            .cacheInvalidateIf(
                one -> one.token().equals(refused.get()) || clock.instant().isAfter(one.until()));
  }

  /** A token that access accepts. Fails when access gives none. */
  Mono<String> get() {
    return held.map(Held::token);
  }

  /** Access refused this one: the next is another. */
  void refused(String token) {
    refused.set(token);
  }

  private static Mono<Answer> asked(WebClient access, TokenForms forms) {
    return access
        .post()
        .uri(TokenForms.PATH)
        .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(forms.forService(AUDIENCE))))
        .retrieve()
        .bodyToMono(Answer.class);
  }

  private static Duration half(Answer answer) {
    return Duration.ofSeconds(answer.seconds()).dividedBy(2);
  }
}
