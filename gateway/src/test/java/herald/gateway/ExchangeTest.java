package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a credential becomes a token, and what callers hear when it does not. */
class ExchangeTest extends GatewayTest {

  private static final RequestPatternBuilder EXCHANGES =
      postRequestedFor(urlEqualTo("/oauth2/token"));

  @Test
  void asksAccessForATokenOfThatOneService() {
    send(asCaller("/api/posts"));
    arrived(
        1,
        ACCESS,
        postRequestedFor(urlEqualTo("/oauth2/token"))
            .withFormParam("grant_type", equalTo("urn:ietf:params:oauth:grant-type:token-exchange"))
            .withFormParam("subject_token", equalTo(TOKEN))
            .withFormParam("subject_token_type", equalTo("urn:herald:token-type:api-token"))
            .withFormParam("audience", equalTo("autopublish-service"))
            .withFormParam("request", equalTo(arrivedAt(SERVICE).getHeader("Herald-Request")))
            .withFormParam(
                "client_assertion_type",
                equalTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")));
  }

  @Test
  void provesItselfByASignedStatementOfLessThanAMinute() throws Exception {
    send(asCaller("/api/posts"));
    SignedJWT statement =
        SignedJWT.parse(arrivedAt(ACCESS).formParameter("client_assertion").firstValue());
    JWTClaimsSet claims = statement.getJWTClaimsSet();
    assertThat(statement.verify(new ECDSAVerifier(KEY.published()))).isTrue();
    assertThat(List.of(claims.getIssuer(), claims.getSubject())).containsOnly("gateway");
    assertThat(claims.getAudience()).containsExactly("http://issuer.test/oauth2/token");
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getExpirationTime()).isBefore(Date.from(Instant.now().plusSeconds(60)));
  }

  @Test
  void usesATokenAgainForFifteenSeconds() {
    send(asCaller("/api/posts"));
    NANOS.addAndGet(Duration.ofSeconds(14).toNanos());
    send(asCaller("/api/blogs"));
    arrived(1, ACCESS, EXCHANGES);
    NANOS.addAndGet(Duration.ofSeconds(2).toNanos());
    send(asCaller("/api/posts"));
    arrived(2, ACCESS, EXCHANGES);
  }

  @Test
  void usesNoTokenForAnotherServiceOrAnotherCredential() {
    send(asCaller("/api/posts"));
    send(asCaller("/api/accounts"));
    arrived(2, ACCESS, EXCHANGES);
    send(request("/api/accounts").header("Authorization", "Bearer " + TOKEN + "w"));
    arrived(3, ACCESS, EXCHANGES);
  }

  @Test
  @Tag("R-PERM-4")
  void refusesWhoBringsNothing() {
    HttpResponse<String> answer = send(request("/api/accounts"));
    assertProblem(answer, 401, "token.missing");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer x",
        "Bearer hrld_short",
        "Basic aHJsZF8=",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMSJ9.",
        "Bearer hrld_0123456789abcdefghijklmnopqrstuv, Bearer hrld_0123456789abcdefghijklmnopqrstuv"
      })
  void refusesWhatCannotBeATokenWithoutAsking(String header) {
    assertProblem(
        send(request("/api/accounts").header("Authorization", header)), 401, "token.refused");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void refusesWhatAccessRefusesAndAsksAgainNextTime() {
    accessAnswers(jsonResponse("{\"error\":\"invalid_grant\"}", 400));
    assertProblem(send(asCaller("/api/accounts")), 401, "token.refused");
    assertProblem(send(asCaller("/api/accounts")), 401, "token.refused");
    arrived(2, ACCESS, EXCHANGES);
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void letsNobodyInWhileAccessIsAwayAndRecovers() {
    accessAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertUnreachable();
    accessAnswers(aResponse().withFixedDelay(4_000));
    assertUnreachable();
    accessAnswers(aResponse().withStatus(500));
    assertUnreachable();
    accessAnswers(jsonResponse("{\"error\":\"invalid_client\"}", 401));
    assertUnreachable();
    accessAnswers(jsonResponse("{}", 200));
    assertUnreachable();
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
    everythingAnswers();
    assertThat(send(asCaller("/api/accounts")).statusCode()).isEqualTo(200);
  }

  private void assertUnreachable() {
    HttpResponse<String> answer = send(asCaller("/api/accounts"));
    assertProblem(answer, 503, "service.unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  private static void accessAnswers(ResponseDefinitionBuilder answer) {
    ACCESS.stubFor(post("/oauth2/token").willReturn(answer));
  }
}
