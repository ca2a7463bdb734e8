package herald.platform.service.client;

import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.kernel.Unavailable;
import herald.platform.service.ServiceProperties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * This service's tokens for others, one an audience, asked for with a signed client assertion and
 * used until a quarter of a minute before they end.
 */
final class ServiceTokens {

  private static final Duration BEFORE_THE_END = Duration.ofSeconds(15);
  private static final Duration ASSERTION = Duration.ofSeconds(30);

  private final ServiceProperties properties;
  private final @Nullable SigningKey key;
  private final RestClient access;
  private final InstantSource clock;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  private record Answer(String access_token, long expires_in) {}

  private static final class Held {
    final ReentrantLock asking = new ReentrantLock();
    String token = "";
    Instant until = Instant.MIN;
  }

  ServiceTokens(
      ServiceProperties properties,
      @Nullable SigningKey key,
      RestClient access,
      InstantSource clock) {
    this.properties = properties;
    this.key = key;
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
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    form.add("audience", audience);
    form.add("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.add("client_assertion", assertion());
    Answer answer =
        access
            .post()
            .uri("/oauth2/token")
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .body(Answer.class);
    if (answer == null || answer.access_token() == null) {
      throw new Unavailable("a token of the access service for " + audience);
    }
    return answer;
  }

  private String assertion() {
    if (key == null) {
      throw new IllegalStateException("herald.client.key is not set, so nobody can be called");
    }
    Instant now = clock.instant();
    return key.sign(
        new JWTClaimsSet.Builder()
            .issuer(properties.service())
            .subject(properties.service())
            .audience(properties.issuer() + "/oauth2/token")
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(ASSERTION)))
            .build());
  }
}
