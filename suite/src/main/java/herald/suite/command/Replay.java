package herald.suite.command;

import herald.suite.client.Refused;
import herald.suite.run.Progress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    Management management = Management.of(Session.open(home.home()), name);
    String path = "/replays/" + URLEncoder.encode(group, StandardCharsets.UTF_8);
    Progress progress = new Progress(System.out);
    if (stop) {
      management.delete(path);
    } else {
      boolean asked = management.post(path, "{}").path("state").asString("").equals("asked");
      progress.say(name + (asked ? " rebuilds " : " rebuilds already ") + group + ".");
    }
    progress.say(ending(management.watch(path, progress)));
    return 0;
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
}
