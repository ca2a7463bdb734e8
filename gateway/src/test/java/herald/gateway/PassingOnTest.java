package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Bodies, answers and failures of the services behind the door. */
class PassingOnTest extends GatewayTest {

  private static final int MIB = 1024 * 1024;

  @Test
  void aBodyOfExactlyTheLimitPasses() {
    HttpResponse<String> answer =
        send(request("/hooks/blogs/blg_1").POST(BodyPublishers.ofByteArray(new byte[MIB])));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(arrivedAt(SERVICE).getBody()).hasSize(MIB);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
    assertProblem(
        send(request("/hooks/blogs/blg_1").POST(BodyPublishers.ofByteArray(new byte[MIB + 1]))),
        413,
        "request.too-large");
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void aBodyThatProvesTooLargeIsBrokenOff() {
    assertProblem(
        send(
            asCaller("/api/posts")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[2 * MIB])))),
        413,
        "request.too-large");
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void imagesMayBeLarger() {
    HttpResponse<String> answer =
        send(asCaller("/api/media").POST(BodyPublishers.ofByteArray(new byte[10 * MIB])));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(arrivedAt(SERVICE).getBody()).hasSize(10 * MIB);
  }

  @Test
  void refusalsOfServicesPassUnchanged() {
    String problem = "{\"type\":\"urn:herald:problem:x\",\"rule\":\"R-ACC-5\"}";
    SERVICE.stubFor(
        any(anyUrl())
            .willReturn(
                jsonResponse(problem, 409).withHeader("Content-Type", "application/problem+json")));
    HttpResponse<String> answer = send(asCaller("/api/accounts"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo(problem);
  }

  @Test
  void redirectsAreTheCallersToFollow() {
    SERVICE.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:8080/x")));
    HttpResponse<String> answer = send(asCaller("/api/connections/callback?state=x"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("http://127.0.0.1:8080/x");
  }

  @Test
  void aServiceThatIsAwayIsNamedAndNothingHasHappened() {
    HttpResponse<String> answer = send(asCaller("/api/brands"));
    assertThat(assertProblem(answer, 503, "service.unavailable").get("detail").asString())
        .contains("brand-service");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void aServiceThatBreaksOffLeavesItOpenWhetherItHappened() {
    SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    HttpResponse<String> answer =
        send(asCaller("/api/accounts").POST(BodyPublishers.ofString("{}")));
    assertProblem(answer, 502, "service.broken-off");
    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
  }
}
