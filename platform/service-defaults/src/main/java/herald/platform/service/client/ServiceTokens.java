package herald.platform.service.client;

import herald.platform.kernel.Unavailable;
import herald.platform.tokens.TokenForms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * This service's tokens for others, one an audience, asked for with a signed client assertion and
 * used until a quarter of a minute before they end.
 */
final class ServiceTokens {

  private static final Duration BEFORE_THE_END = Duration.ofSeconds(15);

  private final @Nullable TokenForms forms;
  private final RestClient access;
  private final InstantSource clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Answer(String access_token, long expires_in) {}

  private static final class Held {
    final ReentrantLock asking = new ReentrantLock();
    String token = "";
    Instant until = Instant.MIN;
  }

  ServiceTokens(@Nullable TokenForms forms, RestClient access, InstantSource clock) {
    this.forms = forms;
    this.access = access;
    this.clock = clock;
  }

  /** A token that the named service accepts. */
  String to(String audience) {
    Held now = held.computeIfAbsent(audience, name -> new Held());
    now.asking.lock();
    try {
      if (!clock.instant().isBefore(now.until)) {
        Answer answer = ask(audience);
        now.token = answer.access_token();
        now.until = clock.instant().plusSeconds(answer.expires_in()).minus(BEFORE_THE_END);
      }
      return now.token;
    } finally {
      now.asking.unlock();
    }
  }

  /** The named service refused its token: the next one is a new one. */
  void forget(String audience) {
    held.remove(audience);
  }

  private Answer ask(String audience) {
    if (forms == null) {
      throw new IllegalStateException("herald.client.key is not set, so nobody can be called");
    }
    Answer answer =
        access
            .post()
            .uri(TokenForms.PATH)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(MultiValueMap.fromSingleValue(forms.forService(audience)))
            .retrieve()
            .body(Answer.class);
    if (answer == null || answer.access_token() == null) {
      throw new Unavailable("a token of the access service for " + audience);
    }
    return answer;
  }
}
