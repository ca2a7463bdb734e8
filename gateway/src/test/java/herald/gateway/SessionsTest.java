package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's browser brings a session cookie, which never gets beyond the gateway. */
class SessionsTest extends GatewayTest {

  private static final String COOKIE = "__Host-herald=hrls_0123456789abcdefghijklmnopqrstuv";

  private HttpRequest.Builder inSession(String path) {
    return request(path).header("Cookie", COOKIE);
  }

  private HttpRequest.Builder fromThePage(String path) {
    return inSession(path)
        .header("Herald-Page", "1")
        .header("Sec-Fetch-Site", "same-origin")
        .PUT(BodyPublishers.ofString("{}"));
  }

  @Test
  void becomeTokensAsApiTokensDo() {
    assertThat(send(inSession("/api/accounts")).statusCode()).isEqualTo(200);
    arrived(
        1,
        ACCESS,
        exchanges()
            .withFormParam("subject_token", equalTo("hrls_0123456789abcdefghijklmnopqrstuv"))
            .withFormParam("subject_token_type", equalTo("urn:herald:token-type:session")));
    arrived(
        SERVICE,
        getRequestedFor(urlEqualTo("/api/accounts"))
            .withHeader("Authorization", equalTo("Bearer " + EXCHANGED))
            .withHeader("Cookie", absent()));
  }

  @Test
  void whoSendsATokenMeansTheToken() {
    send(asCaller("/api/accounts").header("Cookie", COOKIE));
    arrived(1, ACCESS, exchanges().withFormParam("subject_token", equalTo(TOKEN)));
  }

  @Test
  void onesThatHaveEndedAreToldApartFromTokens() {
    accessRefuses();
    assertProblem(send(inSession("/api/accounts")), 401, "session.ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Host-herald=x",
        "__Host-herald=hrld_0123456789abcdefghijklmnopqrstuv",
        "__Host-herald=hrls_0123456789abcdefghijklmnopqrstuv;"
            + " __Host-herald=hrls_0123456789abcdefghijklmnopqrstuw"
      })
  void whatCannotBeOneIsNotAskedAfter(String cookies) {
    assertProblem(send(request("/api/accounts").header("Cookie", cookies)), 401, "session.ended");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void areForgottenWhenSomebodySignsOut() {
    send(inSession("/api/accounts"));
    send(
        inSession("/logout").header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.noBody()));
    accessRefuses();
    assertProblem(send(inSession("/api/accounts")), 401, "session.ended");
  }

  @Test
  @Tag("A15")
  void mayChangeSomethingFromHeraldsOwnPage() {
    assertThat(send(fromThePage("/api/accounts/acc_1/default")).statusCode()).isEqualTo(200);
    assertThat(
            send(inSession("/api/accounts/acc_1/default")
                    .header("Herald-Page", "1")
                    .header("Origin", "http://127.0.0.1:8080")
                    .PUT(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @Tag("A15")
  @CsvSource({
    "PUT, 1, cross-site, https://evil.example",
    "PUT, 1, same-site, http://127.0.0.1:8081",
    "PUT, 1, none, ",
    "PUT, 1, , https://evil.example",
    "PUT, 1, , null",
    "PUT, 1, , ",
    "PUT, , same-origin, http://127.0.0.1:8080",
    "POST, , , ",
    "PATCH, 1, , http://127.0.0.1:8080.evil.example",
    "DELETE, 1, cross-site, http://127.0.0.1:8080",
  })
  void changesNothingForAnotherSite(String method, String header, String site, String origin) {
    HttpRequest.Builder request =
        inSession("/api/accounts/acc_1/default").method(method, BodyPublishers.ofString("{}"));
    if (header != null) {
      request.header("Herald-Page", header);
    }
    if (site != null) {
      request.header("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.header("Origin", origin);
    }
    assertProblem(send(request), 403, "request.foreign");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  @Tag("A15")
  void nobodyIsSignedInOrOutByAnotherSite() {
    for (String path : new String[] {"/login", "/logout", "/invitations/inv_1"}) {
      assertProblem(
          send(
              inSession(path).header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody())),
          403,
          "request.foreign");
      assertProblem(send(request(path).POST(BodyPublishers.noBody())), 403, "request.foreign");
    }
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
  }

  private static RequestPatternBuilder exchanges() {
    return postRequestedFor(urlEqualTo("/oauth2/token"));
  }

  private static void accessRefuses() {
    ACCESS.stubFor(
        post("/oauth2/token").willReturn(jsonResponse("{\"error\":\"invalid_grant\"}", 400)));
  }
}
