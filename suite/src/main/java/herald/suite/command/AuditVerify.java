package herald.suite.command;

import herald.suite.client.NotNow;
import herald.suite.client.Refused;
import herald.suite.run.Progress;
import herald.suite.system.Service;
import herald.suite.system.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows that the events of a service are what was stored, or which is not (R-AUD-3). */
@Command(
    name = "verify",
    description = {
      "Verify that no event of a service was altered, removed, inserted or moved.",
      "",
      "Every event is hashed again and compared along the chain, and the chain with the heads that"
          + " the other services have kept of it each hour. Ends with 1 and names the first event"
          + " that is not as it was stored. Ctrl-C ends the looking on only.",
      ""
    })
final class AuditVerify implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin private HomeOption home;

  @Parameters(index = "0", paramLabel = "SERVICE", description = "For example account-service.")
  private String service;

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description =
          "Heads that you have kept yourself, a line each, as herald audit head prints them.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    String name = Names.service(service);
    Session session = Session.open(home.home());
    Progress progress = new Progress(System.out);
    List<String> anchors = new ArrayList<>();
    if (file != null) {
      anchors.addAll(ofFile(file, name));
      progress.say("Heads of %s in %s: %d".formatted(name, file, anchors.size()));
    }
    for (String other : others(name)) {
      anchors.addAll(keptBy(session, other, name, progress));
    }
    Management management = Management.of(session, name);
    management.post("/chain", "{\"anchors\":\"" + String.join(",", anchors) + "\"}");
    JsonNode end = management.watch("/chain", progress);
    if (end.hasNonNull("failed")) {
      throw new Refused("The verification could not go on: " + end.path("failed").asString());
    }
    if (end.hasNonNull("flaw")) {
      throw new Refused(end.at("/flaw/because").asString());
    }
    progress.say(
        String.format(
            Locale.ROOT,
            "Every event is as it was stored, up to event %,d (%.1f s).%n%s",
            end.path("position").asLong(),
            end.path("seconds").asDouble(),
            compared(end.path("anchors").asInt(), anchors.size())));
    return 0;
  }

  /** What the verdict rests on. */
  static String compared(int anchors, int given) {
    String compared =
        anchors == 0
            ? "No head that was kept elsewhere was there to compare with."
            : "Its heads agree with " + anchors + " that were kept elsewhere.";
    return given > anchors
        ? compared + "\nNot compared: " + (given - anchors) + " from before a restore."
        : compared;
  }

  private static List<String> others(String name) {
    return Suite.services().stream()
        .filter(Service::hasDatabase)
        .map(Service::name)
        .filter(other -> !other.equals(name))
        .toList();
  }

  private static List<String> keptBy(
      Session session, String keeper, String name, Progress progress) {
    try {
      return Management.of(session, keeper)
          .get("/heads/" + name)
          .valueStream()
          .map(head -> anchor(keeper, head))
          .toList();
    } catch (NotNow | Refused e) {
      progress.say(keeper + " cannot be asked what it has kept: " + e.getMessage());
      return List.of();
    }
  }

  /**
   * The heads of the service in a file of heads.
   *
   * @throws Refused if it cannot be read or holds none, naming the line
   */
  static List<String> ofFile(Path file, String name) {
    List<String> anchors = new ArrayList<>();
    String keeper = file.getFileName().toString().replaceAll("[ ,\"\\\\]", "_");
    try (Stream<String> lines = Files.lines(file)) {
      int number = 0;
      for (String line : lines.toList()) {
        number++;
        JsonNode head = JSON.readTree(line);
        if (!head.path("position").isIntegralNumber() || !head.path("seal").isString()) {
          throw new Refused(
              file + ", line " + number + ": not a head as herald audit head prints it.");
        }
        if (head.path("service").asString("").equals(name)) {
          anchors.add(anchor(keeper, head));
        }
      }
    } catch (NoSuchFileException e) {
      throw new Refused("There is no file " + file + ".");
    } catch (IOException e) {
      throw new Refused("The file " + file + " cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      throw new Refused("The file " + file + " is not JSON Lines: " + e.getOriginalMessage());
    }
    if (anchors.isEmpty()) {
      throw new Refused("The file " + file + " holds no head of " + name + ".");
    }
    return anchors;
  }

  private static String anchor(String keeper, JsonNode head) {
    return "%s %d %d %s"
        .formatted(
            keeper,
            head.path("epoch").asLong(),
            head.path("position").asLong(),
            head.path("seal").asString());
  }
}
