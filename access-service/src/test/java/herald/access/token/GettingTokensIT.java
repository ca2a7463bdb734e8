package herald.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import herald.access.support.AccessSpecification;
import herald.access.support.Answer;
import herald.access.support.Assertion;
import herald.access.support.TestKeys;
import herald.platform.tokens.SigningKey;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GettingTokensIT extends AccessSpecification {

  private static final String NOBODY = "hrld_0000000000000000000000000000000000000000";

  @Test
  void aServiceGetsATokenOfOneMinuteForOneAudience() throws Exception {
    Answer answer =
        anybody().form("/oauth2/token", credentials("account-service", "brand-service"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body().path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.body().path("expires_in").asInt()).isEqualTo(60);
    SignedJWT token = checked(answer.body().path("access_token").asString());
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getType().toString()).isEqualTo("at+jwt");
    assertThat(claims.getSubject()).isEqualTo("service:account-service");
    assertThat(claims.getAudience()).containsExactly("brand-service");
    assertThat(claims.getStringListClaim("scopes")).containsExactly("service");
    assertThat(claims.getClaims()).doesNotContainKeys("hub", "token", "session");
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isEqualTo(60_000);
  }

  @Test
  void theGatewayExchangesAnApiToken() throws Exception {
    String apiToken =
        service("suite")
            .post("/internal/demo/tokens", "{\"user\":\"joris\"}")
            .body()
            .path("token")
            .asString();
    assertThat(apiToken).matches("hrld_[0-9A-Za-z]{32,}");
    Answer answer = exchange(apiToken, "account-service");
    JWTClaimsSet claims = checked(answer.body().path("access_token").asString()).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("usr_joris");
    assertThat(claims.getStringClaim("hub")).isEqualTo("hub_demo");
    assertThat(claims.getStringClaim("token")).startsWith("tok_");
    assertThat(claims.getStringClaim("request")).isEqualTo("req_test");
    assertThat(claims.getStringListClaim("scopes")).isEmpty();
    assertThat(claims.getAudience()).containsExactly("account-service");
  }

  @Test
  void anUnknownApiTokenIsAnInvalidGrant() {
    assertError(exchange(NOBODY, "account-service"), 400, "invalid_grant");
  }

  @Test
  void anUnknownAudienceIsAnInvalidTarget() {
    String apiToken =
        service("suite")
            .post("/internal/demo/tokens", "{\"user\":\"joris\"}")
            .body()
            .path("token")
            .asString();
    assertError(exchange(apiToken, "elsewhere"), 400, "invalid_target");
    assertError(
        anybody().form("/oauth2/token", credentials("account-service", "elsewhere")),
        400,
        "invalid_target");
  }

  @Test
  void onlyTheGatewayExchanges() {
    Map<String, String> form = new HashMap<>(credentials("account-service", "brand-service"));
    form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
    form.put("subject_token", NOBODY);
    form.put("subject_token_type", "urn:herald:token-type:api-token");
    form.put("request", "req_1");
    assertError(anybody().form("/oauth2/token", form), 400, "unauthorized_client");
  }

  @Test
  void anAssertionIsGoodForOneUse() {
    Map<String, String> form = credentials("account-service", "brand-service");
    assertThat(anybody().form("/oauth2/token", form).status()).isEqualTo(200);
    assertError(anybody().form("/oauth2/token", form), 401, "invalid_client");
  }

  @Test
  @Tag("A6")
  void aWrongAssertionIsNone() {
    SigningKey key = TestKeys.of("account-service");
    List<String> wrong =
        List.of(
            assertion(SigningKey.generate(), claims -> claims),
            assertion(key, claims -> claims.audience("http://127.0.0.1:8082")),
            assertion(key, claims -> claims.issuer("gateway")),
            assertion(key, claims -> claims.jwtID(null)),
            assertion(key, claims -> claims.expirationTime(null)),
            assertion(key, claims -> claims.expirationTime(in(-10))),
            assertion(key, claims -> claims.expirationTime(in(3600))),
            assertion(key, claims -> claims.subject("gateway").issuer("gateway")),
            assertion(key, claims -> claims.subject("stranger").issuer("stranger")),
            assertion(
                key, claims -> claims.subject("../account-service").issuer("../account-service")),
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJnYXRld2F5IiwiaXNzIjoiZ2F0ZXdheSJ9.",
            "no token at all");
    for (String assertion : wrong) {
      Map<String, String> form = new HashMap<>(credentials("account-service", "brand-service"));
      form.put("client_assertion", assertion);
      assertError(anybody().form("/oauth2/token", form), 401, "invalid_client");
    }
  }

  @Test
  void anIncompleteRequestSaysWhatItLacks() {
    Map<String, String> form = new HashMap<>(credentials("account-service", "brand-service"));
    form.remove("audience");
    Answer answer = anybody().form("/oauth2/token", form);
    assertError(answer, 400, "invalid_request");
    assertThat(answer.body().path("error_description").asString()).contains("audience");
    form = new HashMap<>(credentials("account-service", "brand-service"));
    form.put("grant_type", "password");
    assertError(anybody().form("/oauth2/token", form), 400, "unsupported_grant_type");
    form = new HashMap<>(credentials("account-service", "brand-service"));
    form.remove("client_assertion");
    assertError(anybody().form("/oauth2/token", form), 400, "invalid_request");
  }

  @Test
  void thePublishedKeysHoldNothingSecret() {
    Answer keys = anybody().get("/oauth2/jwks");
    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.body().path("keys").size()).isEqualTo(1);
    assertThat(keys.body().path("keys").get(0).has("d")).isFalse();
    assertThat(keys.body().path("keys").get(0).path("crv").asString()).isEqualTo("P-256");
  }

  private SignedJWT checked(String token) throws Exception {
    SignedJWT parsed = SignedJWT.parse(token);
    JWKSet keys = JWKSet.parse(anybody().get("/oauth2/jwks").body().toString());
    assertThat(
            parsed.verify(
                new ECDSAVerifier(keys.getKeyByKeyId(parsed.getHeader().getKeyID()).toECKey())))
        .isTrue();
    return parsed;
  }

  private static String assertion(SigningKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Assertion.of("account-service", key, change);
  }

  private static Date in(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private static void assertError(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.body().path("error").asString()).isEqualTo(error);
  }
}
