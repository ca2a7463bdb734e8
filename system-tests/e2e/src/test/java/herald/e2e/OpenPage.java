package herald.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody's page, which listens for what it should ask for again. */
final class OpenPage implements AutoCloseable {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> answer;

  /** Returns when hints begin. */
  OpenPage(RunningSuite suite, String user) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(suite.gateway() + "/api/events"))
            .header("Authorization", "Bearer " + suite.token(user))
            .build();
    answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    Thread.ofVirtual().start(this::listen);
    await().until(() -> heard.contains(":open"));
  }

  private void listen() {
    try (Stream<String> lines = answer.body()) {
      lines.forEach(heard::add);
    } catch (UncheckedIOException e) {
      heard.add("ended");
    }
  }

  void hearsOf(String id) {
    await().until(() -> heard.stream().anyMatch(line -> line.contains(id)));
  }

  boolean heardOf(String id) {
    return heard.stream().anyMatch(line -> line.contains(id));
  }

  @Override
  public void close() {
    answer.body().close();
  }
}
