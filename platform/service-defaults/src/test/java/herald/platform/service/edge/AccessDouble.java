package herald.platform.service.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Speaks for the access service: its keys, its tokens, whatever a test lets it answer. */
public final class AccessDouble {

  public static final String ISSUER = "http://access.test";
  public static final String SERVICE = "account-service";

  public final WireMockServer http =
      new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
  public final ECKey key = newKey("first");

  public AccessDouble() {
    http.start();
    behave();
  }

  /** Everything works, and at no moment nothing does: the service asks when it likes to. */
  public void behave() {
    List<StubMapping> former = http.getStubMappings();
    String keys = new JWKSet(key.toPublicJWK()).toString();
    http.stubFor(get("/oauth2/jwks").willReturn(okJson(keys)));
    http.stubFor(
        post("/oauth2/token")
            .willReturn(okJson("{\"access_token\":\"a-token\",\"expires_in\":60}")));
    former.forEach(http::removeStub);
    http.resetRequests();
    http.resetScenarios();
  }

  /** Nothing is answered in time. */
  public void hang() {
    http.resetAll();
    http.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.any(
                com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
            .willReturn(aResponse().withFixedDelay((int) Duration.ofSeconds(5).toMillis())));
  }

  public static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sanne's token, as it should be. */
  public String userToken() {
    return token(claims -> claims);
  }

  /** Sanne's token, with something else about its claims. */
  public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(header(), change.apply(userClaims()).build(), key);
  }

  /** A token of the notification service for this one. */
  public String serviceToken() {
    return signed(header(), serviceClaims().build(), key);
  }

  public static JWSHeader header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID("first")
        .build();
  }

  public static JWTClaimsSet.Builder userClaims() {
    return common()
        .subject("usr_sanne")
        .claim("hub", "hub_demo")
        .claim("session", "s1")
        .claim("scopes", List.of())
        .claim("request", "req_1");
  }

  public static JWTClaimsSet.Builder serviceClaims() {
    return common().subject("service:notification-service").claim("scopes", List.of("service"));
  }

  private static JWTClaimsSet.Builder common() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(SERVICE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  public static String signed(JWSHeader header, JWTClaimsSet claims, ECKey key) {
    try {
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
