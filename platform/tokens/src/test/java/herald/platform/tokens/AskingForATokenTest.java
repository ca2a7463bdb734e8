package herald.platform.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskingForATokenTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private final SigningKey key = SigningKey.generate();
  private final TokenForms forms =
      new TokenForms(
          new ClientAssertions("gateway", key, "http://access.test", InstantSource.fixed(NOW)));

  @Test
  void aServiceAsksInItsOwnName() {
    assertThat(forms.forService("brand-service"))
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("audience", "brand-service")
        .containsEntry(
            "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
        .containsKey("client_assertion")
        .hasSize(4);
  }

  @Test
  void theGatewayAsksForACaller() {
    assertThat(forms.forUser("hrld_1", TokenForms.API_TOKEN, "brand-service", "req_1"))
        .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
        .containsEntry("subject_token", "hrld_1")
        .containsEntry("subject_token_type", "urn:herald:token-type:api-token")
        .containsEntry("audience", "brand-service")
        .containsEntry("request", "req_1")
        .containsKey("client_assertion")
        .hasSize(7);
  }

  @Test
  void theAssertionIsForTheIssuerAloneAndSoonOver() throws Exception {
    SignedJWT assertion = assertion(forms.forService("brand-service"));
    JWTClaimsSet claims = assertion.getJWTClaimsSet();
    assertThat(assertion.verify(new ECDSAVerifier(key.published()))).isTrue();
    assertThat(claims.getIssuer()).isEqualTo("gateway");
    assertThat(claims.getSubject()).isEqualTo("gateway");
    assertThat(claims.getAudience()).containsExactly("http://access.test/oauth2/token");
    assertThat(claims.getIssueTime()).isEqualTo(Date.from(NOW));
    assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(30)));
  }

  @Test
  void noTwoAssertionsAreTheSame() throws Exception {
    assertThat(assertion(forms.forService("a")).getJWTClaimsSet().getJWTID())
        .isNotEqualTo(assertion(forms.forService("a")).getJWTClaimsSet().getJWTID());
  }

  private static SignedJWT assertion(Map<String, String> form) throws Exception {
    return SignedJWT.parse(form.get("client_assertion"));
  }
}
