package herald.platform.service.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jwt.SignedJWT;
import herald.platform.kernel.Unavailable;
import herald.platform.service.ServiceProperties;
import herald.platform.service.edge.AccessDouble;
import herald.platform.testing.FixedClock;
import herald.platform.tokens.ClientAssertions;
import herald.platform.tokens.SigningKey;
import herald.platform.tokens.TokenForms;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClient;

/** What becomes of a call when the access service gives no token for it. */
class GettingAServiceTokenTest {

  private final AccessDouble access = new AccessDouble();
  private final FixedClock clock = FixedClock.at("2026-03-01T09:00:00Z");
  private final ServiceProperties properties =
      new ServiceProperties(
          "account-service",
          AccessDouble.ISSUER,
          Map.of(
              "access-service", URI.create(access.http.baseUrl()),
              "brand-service", URI.create(access.http.baseUrl())),
          new ServiceProperties.Client(null),
          new ServiceProperties.Http(Duration.ofSeconds(1), Duration.ofSeconds(2)));

  private TokenBearingClient client(@Nullable TokenForms forms) {
    OtherServices services = new OtherServices(properties, RestClient.builder());
    return new TokenBearingClient(
        new ServiceTokens(forms, services.access(), properties.http().atMost(), clock), services);
  }

  private final TokenBearingClient client =
      client(
          new TokenForms(
              new ClientAssertions(
                  "account-service", SigningKey.generate(), AccessDouble.ISSUER, clock)));

  private @Nullable String call() {
    return client.call(
        "brand-service", http -> http.get().uri("/hello").retrieve().body(String.class));
  }

  private void token(ResponseDefinitionBuilder answer) {
    access.http.stubFor(post("/oauth2/token").willReturn(answer));
  }

  private void hello(ResponseDefinitionBuilder answer) {
    access.http.stubFor(get("/hello").willReturn(answer));
  }

  private void tokensAskedFor(int times) {
    access.http.verify(times, postRequestedFor(urlEqualTo("/oauth2/token")));
  }

  @AfterEach
  void stop() {
    access.http.stop();
  }

  @Test
  void aTokenIsAskedForByAnAssertionAndUsedAgain() throws Exception {
    hello(ok("hello"));
    assertThat(call()).isEqualTo("hello");
    assertThat(call()).isEqualTo("hello");
    tokensAskedFor(1);
    access.http.verify(
        2,
        getRequestedFor(urlEqualTo("/hello"))
            .withHeader("Authorization", equalTo("Bearer a-token")));
    String assertion =
        access
            .http
            .findAll(postRequestedFor(urlEqualTo("/oauth2/token")))
            .getFirst()
            .formParameter("client_assertion")
            .firstValue();
    assertThat(SignedJWT.parse(assertion).getJWTClaimsSet().getSubject())
        .isEqualTo("account-service");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500})
  void whateverAccessRefusesIsNoAnswerAndNotTheCallersFault(int status) {
    token(jsonResponse("{\"error\":\"invalid_client\"}", status));
    assertThatThrownBy(this::call)
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("brand-service")
        .hasMessageContaining(Integer.toString(status))
        .hasMessageContaining("invalid_client");
  }

  @Test
  void anAnswerWithoutATokenIsNone() {
    token(okJson("{}"));
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
  }

  @Test
  void noAnswerIsNone() {
    token(aResponse().withFixedDelay(10_000));
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
  }

  @Test
  void aFailureIsNotRepeatedAtOnce() {
    token(jsonResponse("{}", 429));
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
    tokensAskedFor(1);
  }

  @Test
  void aTokenThatTheOtherServiceRefusesIsAskedForAnew() {
    hello(ok("hello"));
    call();
    clock.advance(Duration.ofSeconds(1));
    hello(unauthorized());
    assertThatThrownBy(this::call).isInstanceOf(Unavailable.class);
    token(okJson("{\"access_token\":\"another\",\"expires_in\":60}"));
    hello(ok("hello"));
    call();
    tokensAskedFor(2);
    access.http.verify(
        getRequestedFor(urlEqualTo("/hello"))
            .withHeader("Authorization", equalTo("Bearer another")));
  }

  @Test
  void withoutAKeyNobodyIsCalled() {
    assertThatThrownBy(
            () ->
                client(null)
                    .call("brand-service", http -> http.get().retrieve().toBodilessEntity()))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("herald.client.key");
  }
}
