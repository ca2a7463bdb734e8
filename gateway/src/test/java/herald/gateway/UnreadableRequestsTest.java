package herald.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no client library sends: it is refused at the door, and told why like everybody. */
class UnreadableRequestsTest extends GatewayTest {

  private String answerTo(String head) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertProblem(String answer, int status, String code) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
    assertThat(answer).containsPattern("Herald-Request: req_[0-9a-f]{32}");
    assertThat(answer).contains("frame-ancestors 'none'").contains("X-Frame-Options: DENY");
    JsonNode problem =
        JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")).strip());
    assertThat(problem.get("type").asString()).isEqualTo("urn:herald:problem:" + code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("rule").asString()).isEqualTo("HTTP-5");
    SERVICE.verify(0, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G\u0001T /api/accounts HTTP/1.1\r\nHost: x",
        "GET /api/accounts",
        "GET /api/accounts HTTP/1.1\r\nHost: x\r\nbad header\u0001: y",
        "GET /api/accounts/%zz HTTP/1.1\r\nHost: x\r\nConnection: close",
        "GET /api/accounts?q=| HTTP/1.1\r\nHost: x\r\nConnection: close"
      })
  void areMalformed(String head) {
    assertProblem(answerTo(head), 400, "request.malformed");
  }

  @Test
  void mayBeTooLong() {
    assertProblem(
        answerTo("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: x"), 414, "request.too-large");
    assertProblem(
        answerTo("GET / HTTP/1.1\r\nHost: x\r\nx: " + "a".repeat(9_000)), 431, "request.too-large");
  }

  @Test
  void anEscapedSlashIsReadableAndLeadsNowhere() {
    assertProblem(send(asCaller("/api/accounts/%2F")), 404, "route.unknown");
  }

  @Test
  void whatAServiceRefusesWithoutAWordStaysAsItIs() {
    SERVICE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    HttpResponse<String> answer = send(asCaller("/api/accounts"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }
}
