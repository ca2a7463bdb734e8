package herald.suite.command;

import herald.platform.embedded.Patience;
import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import herald.suite.run.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The management port of one service, and long work that goes on behind it. */
record Management(String service, URI address) {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
  private static final int WIDTH = 80;

  static Management of(Session session, String service) {
    return new Management(
        service, URI.create(session.places().managementAddressOf(service) + "/actuator"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  JsonNode get(String path) {
    return require(request(path));
  }

  JsonNode post(String path, String json) {
    return require(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  JsonNode delete(String path) {
    return require(request(path).DELETE());
  }

  /** An answer of any length, to be read while it comes. */
  InputStream open(String path) throws IOException {
    HttpResponse<InputStream> answer = Http.open(request(path));
    if (answer.statusCode() >= 300) {
      throw refusal(Api.parse(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)));
    }
    return answer.body();
  }

  /**
   * @throws Refused with what the service says, if it refuses
   */
  private JsonNode require(HttpRequest.Builder request) {
    HttpResponse<String> answer = Http.send(request);
    JsonNode said = Api.parse(answer.body());
    if (answer.statusCode() >= 300) {
      throw refusal(said);
    }
    return said;
  }

  private Refused refusal(JsonNode said) {
    return new Refused(
        service
            + " refuses: "
            + said.path("because").asString(said.path("detail").asString(said.toString())));
  }

  /** Looks on until the work at this path is done, and answers how it ended. */
  JsonNode watch(String path, Progress progress) {
    long said = System.nanoTime();
    JsonNode state = get(path);
    while (!state.path("done").asBoolean()) {
      if (System.nanoTime() - said >= BETWEEN_LINES.toNanos()) {
        said = System.nanoTime();
        progress.say(line(state));
      }
      Patience.sleep(PAUSE);
      state = get(path);
    }
    return state;
  }

  /** Done, rate, time left; or what it waits for. */
  static String line(JsonNode state) {
    String because = state.path("because").asString("");
    long done = state.path("position").asLong();
    long until = state.path("until").asLong();
    JsonNode left = state.path("secondsLeft");
    String line =
        because.isEmpty()
            ? String.format(
                Locale.ROOT,
                "  event %,d of %,d, %,d a second%s",
                done,
                until,
                state.path("perSecond").asLong(),
                left.isNumber() ? String.format(Locale.ROOT, ", %,d s left", left.asLong()) : "")
            : String.format(Locale.ROOT, "  event %,d of %,d. %s", done, until, because);
    return line.substring(0, Math.min(line.length(), WIDTH));
  }
}
