package herald.platform.service.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.platform.service.client.Renewed.Fetched;
import herald.platform.tokens.TokenForms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * This service's tokens for others, one an audience, asked for with a signed client assertion. A
 * token is renewed in the second half of its life, and not used in its last ten seconds.
 */
final class ServiceTokens {

  private static final Duration BEFORE_THE_END = Duration.ofSeconds(10);

  private final @Nullable TokenForms forms;
  private final RestClient access;
  private final Duration patience;
  private final InstantSource clock;
  private final Map<String, Renewed<String>> held = new ConcurrentHashMap<>();

  private record Answer(
      @JsonProperty("access_token") @Nullable String token,
      @JsonProperty("expires_in") long seconds) {}

  /**
   * @param forms absent for a service that has no key, and calls nobody
   * @param patience how long a caller waits for a token
   */
  ServiceTokens(
      @Nullable TokenForms forms, RestClient access, Duration patience, InstantSource clock) {
    this.forms = forms;
    this.access = access;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * A token that the named service accepts.
   *
   * @throws herald.platform.kernel.Unavailable if the access service gives none, for whatever
   *     reason: that is between it and this service, and nothing the caller did
   */
  String to(String audience) {
    return of(audience).get();
  }

  /** The named service refused this token: the next one is another. */
  void drop(String audience, String token) {
    of(audience).drop(token);
  }

  private Renewed<String> of(String audience) {
    return held.computeIfAbsent(
        audience,
        name ->
            new Renewed<>(
                "a token of the access service for " + name, () -> ask(name), patience, clock));
  }

  private Fetched<String> ask(String audience) {
    if (forms == null) {
      throw new IllegalStateException("herald.client.key is not set");
    }
    Answer answer =
        access
            .post()
            .uri(TokenForms.PATH)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(MultiValueMap.fromSingleValue(forms.forService(audience)))
            .retrieve()
            .body(Answer.class);
    if (answer == null || answer.token() == null) {
      throw new IllegalStateException("an answer without a token");
    }
    Duration life = Duration.ofSeconds(answer.seconds());
    return new Fetched<>(answer.token(), life.dividedBy(2), life.minus(BEFORE_THE_END));
  }
}
