package herald.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A page that listens for hints, and notes all that it hears. */
final class OpenPage implements AutoCloseable {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> answer;
  private final Thread reader;

  private OpenPage(HttpResponse<Stream<String>> answer) {
    this.answer = answer;
    this.reader = Thread.ofVirtual().start(this::listen);
  }

  /** Opens the stream, and returns when hints begin. */
  static OpenPage open(HttpRequest.Builder request) {
    try {
      OpenPage page =
          new OpenPage(
              HttpClient.newHttpClient()
                  .send(request.build(), HttpResponse.BodyHandlers.ofLines()));
      assertThat(page.answer.statusCode()).isEqualTo(200);
      assertThat(page.answer.headers().firstValue("Content-Type"))
          .hasValue("text/event-stream;charset=UTF-8");
      await().until(() -> page.heard.contains(":open"));
      return page;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void listen() {
    try (Stream<String> lines = answer.body()) {
      lines.forEach(heard::add);
    } catch (UncheckedIOException e) {
      // Closed from here.
    }
  }

  HttpResponse<?> answer() {
    return answer;
  }

  /** The hints so far. */
  List<String> hints() {
    return heard.stream()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .toList();
  }

  void hears(String kind, String id) {
    await().until(() -> hints().contains(hint(kind, id)));
  }

  static String hint(String kind, String id) {
    return "{\"kind\":\"" + kind + "\",\"id\":\"" + id + "\"}";
  }

  /** How often it was told that its stream is alive. */
  long beats() {
    return heard.stream().filter(":alive"::equals).count();
  }

  void isEnded() {
    await().until(() -> !reader.isAlive());
  }

  @Override
  public void close() {
    answer.body().close();
  }
}
