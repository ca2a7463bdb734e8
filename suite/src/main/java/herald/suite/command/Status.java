package herald.suite.command;

import herald.suite.client.RunningSuite;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what runs and how it is. */
@Command(
    name = "status",
    description = {
      "Show what runs: process, port, state, and how often it was started again.",
      "",
      "States: UP; STARTING (alive, not ready yet); RESTARTING (it died and will be"
          + " started again); STOPPED.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is up",
      "1:something is not (never with --json)",
      "3:Herald does not run here"
    })
public final class Status implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;

  @Mixin private HomeOption home;

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<String> status = RunningSuite.find(home.home()).map(RunningSuite::status);
    if (status.isEmpty()) {
      System.out.println(json ? "{\"services\":[]}" : "Herald does not run here.");
      return NOT_RUNNING;
    }
    JsonNode services = JsonMapper.shared().readTree(status.get()).path("services");
    if (json) {
      System.out.println(status.get());
      return 0;
    }
    print(services);
    return services.valueStream().allMatch(one -> one.path("state").asString().equals("UP"))
        ? 0
        : 1;
  }

  private static void print(JsonNode services) {
    String row = "%-22s %8s %6s  %-11s %s%n";
    System.out.printf(row, "NAME", "PID", "PORT", "STATE", "RESTARTS");
    services.forEach(
        one ->
            System.out.printf(
                row,
                one.path("name").asString(),
                one.path("pid").isNull() ? "-" : one.path("pid").asString(),
                one.path("port").asString(),
                one.path("state").asString(),
                one.path("restarts").asString()));
  }
}
