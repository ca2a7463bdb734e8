package herald.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import herald.platform.service.edge.EdgeSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any filter: no client library sends such things. */
@Tag("R-PERM-4")
class AnsweringWhatIsNoRequestTest extends EdgeSpecification {

  private String answerTo(String head) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode problem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("Content-Type: application/problem+json");
    JsonNode problem =
        JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")).strip());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("rule").asString()).isEqualTo("HTTP-5");
    assertThat(answer).doesNotContain("<html", "Exception", "Apache");
    return problem;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/jars/%2F",
        "/api/jars/%5c",
        "/api/jars/%zz",
        "/api/jars/%00",
        "/../x",
        "/api/me?q=|"
      })
  void anAddressThatCannotBeReadIsAProblem(String address) {
    JsonNode problem =
        problem(answerTo("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close"), 400);
    assertThat(problem.get("type").asString()).isEqualTo("urn:herald:problem:request.malformed");
  }

  @Test
  void aParameterThatCannotBeReadIsAProblem() {
    String head = "GET /api/numbers?below=%zz HTTP/1.0\r\nHost: x"; // the answer in one piece
    JsonNode problem =
        problem(answerTo(head + "\r\nAuthorization: Bearer " + access.userToken()), 400);
    assertThat(problem.get("type").asString()).isEqualTo("urn:herald:problem:request.malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G\u0001T /api/me HTTP/1.1\r\nHost: x",
        "GET /api/me HTTP/1.1\r\nHost: x\r\nbad header\u0001: y",
        "GET /api/me HTTP/1.1",
        "GET /api/me HTTP/1.1\r\nHost: x\r\nContent-Length: -1"
      })
  void aMalformedHeadIsAProblem(String head) {
    problem(answerTo(head), 400);
  }

  @ParameterizedTest
  @ValueSource(strings = "GET /api/me HTTP/9.9\r\nHost: x")
  void anUnknownVersionIsAProblem(String head) {
    problem(answerTo(head), 505);
  }
}
