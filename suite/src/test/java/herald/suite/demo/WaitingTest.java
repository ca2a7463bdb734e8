package herald.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import herald.suite.client.Api;
import herald.suite.run.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo looks on until a post has come to its end, also through moments without an answer. */
class WaitingTest {

  private static final Connected PAGE = new Connected("acc_1", "FACEBOOK", "Page", true, "");
  private final Article article = new Article("Fresh", "http://127.0.0.1/1", "", Instant.now());
  private final Deque<String> answers = new ArrayDeque<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private HttpServer herald;
  private Waiting waiting;

  @BeforeEach
  void start() throws IOException {
    herald = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    herald.createContext("/api/posts", this::answer);
    herald.start();
    waiting =
        new Waiting(
            new Api("http://127.0.0.1:" + herald.getAddress().getPort(), "token"),
            new Progress(new PrintStream(shown)));
  }

  @AfterEach
  void stop() {
    herald.stop(0);
  }

  @Test
  void goesOnThroughAServiceThatIsAway() {
    answers.addAll(List.of("", "away", post("SCHEDULED"), post("PUBLISHED")));
    waiting.until(article, List.of(PAGE), Duration.ofSeconds(1), Duration.ofSeconds(30));
    assertThat(shown.toString())
        .containsSubsequence(
            "waiting until Herald has seen the article",
            "Herald cannot be asked at this moment",
            "posts: 1 SCHEDULED of 1",
            "posts: 1 PUBLISHED of 1");
    assertThat(answers).isEmpty();
  }

  @Test
  void anUnknownOutcomeIsNoEnd() {
    answers.addAll(List.of(post("UNKNOWN"), post("PUBLISHED")));
    waiting.until(article, List.of(PAGE), Duration.ofSeconds(1), Duration.ofSeconds(30));
    assertThat(answers).isEmpty();
  }

  @Test
  void givesUpWhenTheTimeIsOver() {
    waiting.until(article, List.of(PAGE), Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(shown.toString()).contains("waiting until").doesNotContain("posts:");
  }

  private static String post(String status) {
    return "{\"account\":\"acc_1\",\"status\":\"%s\",\"article\":{\"title\":\"Fresh\"}}"
        .formatted(status);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String next = answers.isEmpty() ? "" : answers.remove();
      byte[] body =
          ("{\"items\":[" + (next.equals("away") ? "" : next) + "]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(next.equals("away") ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
