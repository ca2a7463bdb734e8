package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths lead where, and what passes with them. */
class RoutingTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/accounts",
        "/api/accounts/acc_1?brand=brd_1",
        "/api/connections/callback?code=a%2Fb&state=c",
        "/api/posts/pst_1/publish",
        "/api/activity?cursor=x",
        "/api/audit/account/events",
        "/api/audit/account/streams/presence:x-1",
        "/api/audit/notification-service/streams/x?at=2026-01-01T00:00:00Z"
      })
  void callersPathsReachTheirServiceUnchanged(String path) {
    assertThat(send(asCaller(path)).body()).isEqualTo("service");
    arrived(
        SERVICE,
        anyRequestedFor(urlEqualTo(path))
            .withHeader("Authorization", equalTo("Bearer " + EXCHANGED)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/me",
        "/api/access/accounts/acc_1",
        "/access/v1/evaluation",
        "/access/v1/search/subject",
        "/api/audit/decisions?account=acc_1",
        "/api/audit/access/events"
      })
  void peoplesPathsReachAccess(String path) {
    assertThat(send(asCaller(path)).body()).isEqualTo("access");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/login/oidc", "/logout", "/invitations/abc"})
  void signingInNeedsNoCredentialAndKeepsItsCookies(String path) {
    assertThat(send(request(path).header("Cookie", "a=b")).body()).isEqualTo("access");
    arrived(ACCESS, anyRequestedFor(urlEqualTo(path)).withHeader("Cookie", equalTo("a=b")));
    ACCESS.verify(0, postRequestedFor(urlEqualTo("/oauth2/token")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/follow-me/hub_demo.json", "/media/abc.def", "/unsubscribe/abc"})
  void openPathsTakeNoCredentialAlong(String path) {
    assertThat(send(asCaller(path).header("Cookie", "a=b")).body()).isEqualTo("service");
    arrived(
        SERVICE,
        anyRequestedFor(urlEqualTo(path))
            .withHeader("Authorization", absent())
            .withHeader("Cookie", absent()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/nothing",
        "/internal/levels?user=usr_1",
        "/api/internal/levels",
        "/oauth2/token",
        "/oauth2/jwks",
        "/actuator/health",
        "/api/audit/gateway/events",
        "/access/v1/search",
        "/access/v1/search/subject/more",
        "/access/v1/nothing",
        "/.well-known/openid-configuration",
        "/api/accounts/../../internal/levels",
        "/api/accounts/%2e%2e/%2e%2e/internal/levels",
        "/api/accounts/..%2f..%2finternal",
        "/api/accounts/..;/internal",
        "/api/accounts/%252e%252e/internal",
        "/api/accounts//internal",
        "//internal/levels",
        "/api/accounts/a%00",
        "/login/../internal/levels"
      })
  void everythingElseDoesNotExist(String path) {
    assertProblem(send(asCaller(path)), 404, "route.unknown");
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void whatTheGatewayAnswersItselfSaysWhichMethodItTakes(String method) {
    HttpResponse<String> answer =
        send(asCaller("/api/events").method(method, BodyPublishers.noBody()));
    assertThat(assertProblem(answer, 405, "method.not-allowed").get("rule").asString())
        .isEqualTo("HTTP-6");
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
  }

  @Test
  void forgedHeadersDoNotPass() {
    send(
        asCaller("/api/accounts")
            .header("Forwarded", "for=1.2.3.4")
            .header("X-Forwarded-For", "1.2.3.4")
            .header("x-forwarded-proto", "https")
            .header("X-Real-IP", "1.2.3.4")
            .header("X-Herald-User", "usr_1")
            .header("Herald-Hub", "hub_other")
            .header("Herald-Request", "forged")
            .header("Herald-Client-Address", "1.2.3.4")
            .header("Cookie", "session=1")
            .header("If-Match", "\"3\"")
            .header("Herald-After", "account-service@1.42"));
    arrived(
        SERVICE,
        anyRequestedFor(urlEqualTo("/api/accounts"))
            .withHeader("Forwarded", absent())
            .withHeader("X-Forwarded-For", absent())
            .withHeader("X-Forwarded-Host", absent())
            .withHeader("X-Forwarded-Proto", absent())
            .withHeader("X-Real-IP", absent())
            .withHeader("X-Herald-User", absent())
            .withHeader("Herald-Hub", absent())
            .withHeader("Cookie", absent())
            .withHeader("Herald-Request", matching("req_[0-9a-f]{32}"))
            .withHeader("Herald-Client-Address", equalTo("127.0.0.1"))
            .withHeader("If-Match", equalTo("\"3\""))
            .withHeader("Herald-After", equalTo("account-service@1.42")));
  }

  @Test
  void theAnswerNamesTheRequestAndProtectsTheBrowser() {
    HttpResponse<String> answer = send(asCaller("/api/accounts"));
    assertThat(answer.headers().firstValue("Herald-Request"))
        .hasValue(arrivedAt(SERVICE).getHeader("Herald-Request"));
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void hooksKeepTheirHeadersAndTheirBytes() {
    byte[] raw = {0, (byte) 0xff, '\r', '\n', '{', (byte) 0xc3, 0x28};
    HttpResponse<String> answer =
        send(
            request("/hooks/blogs/blg_1")
                .header("Authorization", "Basic c2VjcmV0")
                .header("X-Ghost-Signature", "sha256=abc, t=1")
                .header("webhook-id", "msg_1")
                .POST(BodyPublishers.ofByteArray(raw)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(arrivedAt(SERVICE).getBody()).isEqualTo(raw);
    arrived(
        SERVICE,
        postRequestedFor(urlEqualTo("/hooks/blogs/blg_1"))
            .withHeader("Authorization", equalTo("Basic c2VjcmV0"))
            .withHeader("X-Ghost-Signature", equalTo("sha256=abc, t=1"))
            .withHeader("webhook-id", equalTo("msg_1")));
    ACCESS.verify(0, anyRequestedFor(anyUrl()));
  }
}
