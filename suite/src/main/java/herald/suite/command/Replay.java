package herald.suite.command;

import herald.platform.embedded.Patience;
import herald.suite.client.Api;
import herald.suite.client.Http;
import herald.suite.client.Refused;
import herald.suite.run.Progress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Rebuilds a projection from the events; nothing outside notices (R-AUD-2). */
@Command(
    name = "replay",
    description = {
      "Rebuild one view of a service from its stored events, and see how far it is.",
      "",
      "Views are processing groups named read.*; others are refused, since they act"
          + " on the world outside. The rows that are there serve, and go on, until the new"
          + " ones take their place, all at once. Ctrl-C ends the looking on, not the"
          + " rebuilding; --stop ends that, and then nothing has changed.",
      ""
    })
public final class Replay implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
  private static final int WIDTH = 80;

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Parameters(index = "1", paramLabel = "GROUP", description = "For example read.account-overview.")
  private String group;

  @Option(
      names = "--stop",
      description = "End the rebuilding that goes on, and throw the new rows away.")
  private boolean stop;

  @Override
  public Integer call() {
    String name = Names.service(service);
    Session session = Session.open(home.home());
    URI address =
        URI.create(
            session.places().managementAddressOf(name) + "/actuator/replays/" + encoded(group));
    Progress progress = new Progress(System.out);
    if (stop) {
      require(HttpRequest.newBuilder(address).DELETE());
    } else {
      JsonNode answer =
          require(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.noBody()));
      progress.say(
          name
              + (answer.path("state").asString("").equals("asked")
                  ? " rebuilds "
                  : " rebuilds already ")
              + group
              + ".");
    }
    progress.say(ending(watch(address, progress)));
    return 0;
  }

  private JsonNode watch(URI address, Progress progress) {
    long said = System.nanoTime();
    JsonNode state = require(HttpRequest.newBuilder(address));
    while (!state.path("done").asBoolean()) {
      if (System.nanoTime() - said >= BETWEEN_LINES.toNanos()) {
        said = System.nanoTime();
        progress.say(line(state));
      }
      Patience.sleep(PAUSE);
      state = require(HttpRequest.newBuilder(address));
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

  /**
   * How it ended.
   *
   * @throws Refused if it could not be done
   */
  static String ending(JsonNode state) {
    return switch (state.path("state").asString("")) {
      case "STOPPED" -> "Stopped; nothing has changed.";
      case "FAILED" ->
          throw new Refused(
              "It cannot be rebuilt, and nothing has changed: "
                  + state.path("because").asString(""));
      default ->
          String.format(
              Locale.ROOT,
              "Rebuilt up to event %,d, %,d a second.",
              state.path("position").asLong(),
              state.path("perSecond").asLong());
    };
  }

  private JsonNode require(HttpRequest.Builder request) {
    HttpResponse<String> answer = Http.send(request);
    JsonNode said = Api.parse(answer);
    if (answer.statusCode() >= 300) {
      throw new Refused(
          "%s does not %s %s: %s"
              .formatted(
                  service,
                  stop ? "stop" : "replay",
                  group,
                  said.path("because").asString(answer.body())));
    }
    return said;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
