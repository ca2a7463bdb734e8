package herald.platform.service;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import herald.platform.service.edge.AccessDouble;
import herald.platform.service.edge.EdgeSpecification;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Tag("A6")
@Tag("A7")
class CallingWithATokenTest extends EdgeSpecification {

  private HttpResponse<String> call(String path, String token) {
    return send(bare("GET", path, null).header("Authorization", "Bearer " + token));
  }

  @Test
  void aUserIsWhoTheTokenSays() {
    HttpResponse<String> response = send(request("GET", "/api/me", null));
    assertThat(json(response).toString())
        .isEqualTo(
            "{\"hub\":\"hub_demo\",\"user\":\"usr_sanne\",\"scopes\":[],\"session\":\"session:s1\","
                + "\"request\":\"req_2\"}");
  }

  @Test
  void aServiceNamesTheHubInAHeader() {
    HttpResponse<String> response =
        send(
            bare("GET", "/internal/me", null)
                .header("Authorization", "Bearer " + access.serviceToken())
                .header("Herald-Hub", "hub_demo")
                .header("Herald-Request", "req_7"));
    assertThat(JsonMapper.shared().readValue(response.body(), Map.class))
        .isEqualTo(
            Map.of("service", "notification-service", "hub", "hub_demo", "request", "req_7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "{\"x\":1}"})
  @Tag("R-AUD-1")
  void anOddRequestIdIsReplacedByOneOfOurs(String odd) {
    HttpResponse<String> response =
        send(request("GET", "/api/me", null).setHeader("Herald-Request", odd));
    assertThat(json(response).get("request").asString()).matches("req_[0-9a-f]{32}");
  }

  @Test
  void aServiceThatNamesNoHubIsToldSo() {
    problem(call("/internal/me", access.serviceToken()), 422, "hub.missing");
  }

  @Test
  void bothKindsReachWhatServesBoth() {
    assertThat(call("/access/me", access.userToken()).body()).isEqualTo("usr_sanne");
    assertThat(call("/access/me", access.serviceToken()).body()).isEqualTo("notification-service");
  }

  @Test
  void oneKindDoesNotPassForTheOther() {
    problem(call("/api/me", access.serviceToken()), 403, "caller.refused");
    problem(call("/internal/me", access.userToken()), 403, "caller.refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/internal/me", "/access/me", "/api/nothing", "/nothing"})
  void nothingIsOpenWithoutAToken(String path) {
    HttpResponse<String> response =
        send(bare("GET", path, null).header("Herald-Hub", "hub_demo").header("X-User", "sanne"));
    problem(response, 401, "token.refused");
    assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @Test
  void aPublicPathTakesNoNoticeOfForeignTokens() {
    HttpResponse<String> response =
        send(bare("POST", "/hooks/article", "{}").header("Authorization", "Bearer theirs"));
    assertThat(response.body()).isEqualTo("heard");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void aForgedTokenIsRefusedAndNoKeyIsFetchedForIt(String how, String token) {
    problem(call("/api/me", token), 401, "token.refused");
    access.http.verify(0, getRequestedFor(urlMatching("/evil.*")));
  }

  static Stream<Arguments> forgeries() throws JOSEException {
    ECKey mallory = AccessDouble.newKey("first");
    var user = AccessDouble.userClaims().build();
    URI evil = URI.create(access.http.baseUrl() + "/evil");
    return Stream.of(
        Arguments.of("none", new PlainJWT(user).serialize()),
        Arguments.of("HS256 with the public key", hmac(access.key)),
        Arguments.of("another's key", AccessDouble.signed(AccessDouble.header(), user, mallory)),
        Arguments.of("jwk", foreign(header().jwk(mallory.toPublicJWK()), mallory)),
        Arguments.of("jku", foreign(header().jwkURL(evil), mallory)),
        Arguments.of("x5u", foreign(header().x509CertURL(evil), mallory)),
        Arguments.of("jku, well signed", foreign(header().jwkURL(evil), access.key)),
        Arguments.of("kid as path", foreign(header().keyID("../../evil"), mallory)),
        Arguments.of("kid as query", foreign(header().keyID("' or 1=1 --"), mallory)),
        Arguments.of("no type", foreign(header().type(null), access.key)),
        Arguments.of("id token", foreign(header().type(JOSEObjectType.JWT), access.key)),
        Arguments.of(
            "critical",
            foreign(header().criticalParams(Set.of("b64x")).customParam("b64x", true), access.key)),
        Arguments.of("audience", access.token(c -> c.audience("brand-service"))),
        Arguments.of(
            "two audiences", access.token(c -> c.audience(List.of("account-service", "other")))),
        Arguments.of("issuer", access.token(c -> c.issuer("http://evil.test"))),
        Arguments.of("expired", access.token(c -> c.expirationTime(seconds(-10)))),
        Arguments.of("endless", access.token(c -> c.expirationTime(null))),
        Arguments.of("not yet", access.token(c -> c.notBeforeTime(seconds(30)))),
        Arguments.of("no hub", access.token(c -> c.claim("hub", null))),
        Arguments.of("no session", access.token(c -> c.claim("session", null))),
        Arguments.of("user as service", access.token(c -> c.claim("scopes", List.of("service")))),
        Arguments.of("service with a hub", access.token(c -> c.subject("service:account-service"))),
        Arguments.of("10 kB", access.token(c -> c.claim("filler", "x".repeat(10_000)))),
        Arguments.of("nonsense", "nonsense"));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt"))
        .keyID("first");
  }

  private static String foreign(JWSHeader.Builder header, ECKey key) {
    return AccessDouble.signed(header.build(), AccessDouble.userClaims().build(), key);
  }

  private static String hmac(ECKey key) throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("first")
            .build();
    SignedJWT token = new SignedJWT(header, AccessDouble.userClaims().build());
    token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    return token.serialize();
  }

  private static Date seconds(int fromNow) {
    return Date.from(Instant.now().plusSeconds(fromNow));
  }
}
