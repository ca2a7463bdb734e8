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
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Rebuilds a projection from the events; nothing outside notices (R-AUD-2). */
@Command(
    name = "replay",
    description = {
      "Rebuild one view of a service from its stored events, and see how far it is.",
      "",
      "Views are processing groups named read.*; others are refused, since they act"
          + " on the world outside. Reading goes on meanwhile, with what is rebuilt so far."
          + " Ctrl-C ends the looking on, not the rebuilding.",
      ""
    })
public final class Replay implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Parameters(index = "1", paramLabel = "GROUP", description = "For example read.account-overview.")
  private String group;

  @Override
  public Integer call() {
    String name = Names.service(service);
    Session session = Session.open(home.home());
    URI address =
        URI.create(
            session.places().managementAddressOf(name) + "/actuator/replays/" + encoded(group));
    long began = System.nanoTime();
    require(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.noBody()));
    Progress progress = new Progress(System.out);
    progress.say(name + " rebuilds " + group + ".");
    watch(address, progress, began);
    return 0;
  }

  private void watch(URI address, Progress progress, long began) {
    long said = began;
    JsonNode state = require(HttpRequest.newBuilder(address));
    while (!state.path("done").asBoolean()) {
      if (System.nanoTime() - said >= BETWEEN_LINES.toNanos()) {
        said = System.nanoTime();
        progress.say(line(state, seconds(began)));
      }
      Patience.sleep(PAUSE);
      state = require(HttpRequest.newBuilder(address));
    }
    progress.say(
        String.format(
            Locale.ROOT,
            "Rebuilt up to event %d in %.1f s.",
            state.path("position").asLong(),
            seconds(began)));
  }

  /** Done, rate, time left. */
  static String line(JsonNode state, double seconds) {
    long done = state.path("position").asLong();
    long until = state.path("until").asLong();
    double rate = done / seconds;
    String left =
        rate < 1 ? "" : String.format(Locale.ROOT, ", %.0f s left", (until - done) / rate);
    return String.format(
        Locale.ROOT, "  event %,d of %,d, %,.0f a second%s", done, until, rate, left);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private JsonNode require(HttpRequest.Builder request) {
    HttpResponse<String> answer = Http.send(request);
    JsonNode said = Api.parse(answer);
    if (answer.statusCode() >= 300) {
      throw new Refused(
          "%s does not replay %s: %s"
              .formatted(service, group, said.path("because").asString(answer.body())));
    }
    return said;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
