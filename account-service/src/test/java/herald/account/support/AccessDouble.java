package herald.account.support;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import herald.platform.kernel.Unavailable;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import herald.platform.testing.Rulings;
import herald.platform.testing.TokensInUse;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenTypes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Speaks for the access service: signs tokens, and decides as a test says. */
public final class AccessDouble implements Authority {

  public static final String ISSUER = "http://access.test";

  private final SigningKey key = SigningKey.generate();
  private final TokensInUse tokens = new TokensInUse();
  private final WireMockServer http =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

  public final Map<String, Decision> decisions = new ConcurrentHashMap<>();
  public final Map<String, Map<String, String>> levels = new ConcurrentHashMap<>();
  public final List<String> asked = new CopyOnWriteArrayList<>();
  public final Rulings rulings = new Rulings();
  public volatile boolean away;

  AccessDouble() {
    http.start();
    http.stubFor(get("/oauth2/jwks").willReturn(okJson(new JWKSet(key.published()).toString())));
  }

  String address() {
    return http.baseUrl();
  }

  /** Everything is allowed, and released, until a test says otherwise. */
  void behave() {
    decisions.clear();
    levels.clear();
    asked.clear();
    away = false;
  }

  /** Refuses an action to everybody. */
  public void deny(String action, String rule, String level) {
    decisions.put(
        action, new Decision(false, null, rule, "Refused by the test.", level, Instant.now()));
  }

  /** What is answered when release is asked for. */
  public void release(String answer, @Nullable String because) {
    decisions.put(
        "post.release",
        new Decision(
            answer.equals("RELEASE"),
            answer,
            "R-POST-4",
            "Said by the test.",
            "NONE",
            Instant.now(),
            because,
            null));
  }

  @Override
  public Decision evaluate(String hub, Subject subject, String action, @Nullable String account) {
    if (away) {
      throw new Unavailable("access");
    }
    asked.add(subject.type() + ":" + subject.id() + " " + action + " " + account);
    if (rulings.knows(hub, subject.id()) && !action.equals("post.release")) {
      return new Decision(
          rulings.allows(hub, subject.id(), action, account),
          null,
          "R-PERM-1",
          "As the matrix says.",
          account == null ? "NONE" : rulings.level(hub, subject.id(), account),
          Instant.now());
    }
    Decision allowed = new Decision(true, "RELEASE", "R-PERM-1", "Allowed.", "FULL", Instant.now());
    return decisions.getOrDefault(action, allowed);
  }

  @Override
  public Map<String, String> levels(String hub, String user) {
    if (away) {
      throw new Unavailable("access");
    }
    return rulings.knows(hub, user)
        ? rulings.levels(hub, user)
        : levels.getOrDefault(user, Map.of());
  }

  /** A user's token as the gateway gets it. */
  public String token(String hub, String user, String session) {
    return tokens.get(List.of(hub, user, session), () -> newToken(hub, user, session));
  }

  private String newToken(String hub, String user, String session) {
    Instant now = Instant.now();
    return key.sign(
        TokenTypes.ACCESS_TOKEN,
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("account-service")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .subject(user)
            .claim("hub", hub)
            .claim("session", session)
            .claim("scopes", List.of())
            .claim("request", "req_1")
            .build());
  }
}
