package herald.suite.command;

import herald.suite.client.Refused;
import herald.suite.home.Home;
import herald.suite.home.Jars;
import herald.suite.home.Secrets;
import herald.suite.run.Progress;
import herald.suite.run.Run;
import herald.suite.system.Ports;
import herald.suite.system.Service;
import herald.suite.system.Setup;
import herald.suite.system.Suite;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and stays until it is told to stop. */
@Command(
    name = "up",
    sortOptions = false,
    description = {
      "Start Herald with its own PostgreSQL and Kafka, and keep it running.",
      "",
      "Ctrl-C, or ./herald down from elsewhere, stops it in order. What dies"
          + " meanwhile is started again. Starting again goes on with the same data.",
      ""
    })
public final class Up implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(
      names = "--demo",
      description =
          "With a hub and people to try, a simulator as every network, feeds from this machine"
              + " allowed, and a blog's own hold.")
  private boolean demo;

  @Option(
      names = "--hold",
      paramLabel = "DURATION",
      description =
          "How long an article waits before it goes out, for example 20s; 15m by default.")
  private @Nullable Duration hold;

  @Option(
      names = "--detach",
      description = "Return when everything is ready, and leave it running.")
  private boolean detach;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Add this to every port.")
  private int offset;

  @Option(
      names = "--port",
      paramLabel = "NAME=PORT",
      description = {
        "Another port for one part: gateway, access-service, account-service,"
            + " autopublish-service, brand-service, notification-service, simulator, mail,"
            + " postgresql, kafka, kafka-controller. May be repeated. A service's management port"
            + " is its own plus 1000."
      })
  private Map<String, Integer> ports = new HashMap<>();

  @Option(
      names = "--only",
      split = ",",
      hidden = true,
      description = "These services alone, for those who work on them.")
  private @Nullable List<String> only;

  @Override
  public Integer call() {
    Ports chosen = Ports.usual(offset, ports);
    Home folder = home.home().prepare();
    if (detach) {
      return Detached.start(folder, spec.root().commandLine().getParseResult().originalArgs());
    }
    List<Service> services = services();
    requireBuilt(folder, services);
    Secrets secrets = new Secrets(folder).prepare(Suite.clients());
    Setup setup = new Setup(folder, secrets, chosen, demo, hold);
    new Run(setup, chosen, services, new Progress(System.out)).untilStopped();
    return 0;
  }

  private List<Service> services() {
    return Suite.services(demo).stream()
        .filter(service -> only == null || only.contains(service.name()))
        .toList();
  }

  private static void requireBuilt(Home folder, List<Service> services) {
    Jars jars = new Jars(folder);
    List<String> missing =
        services.stream().map(Service::name).filter(name -> jars.built(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new Refused(
          "Not built: " + String.join(", ", missing) + ".\nBuild with: mvn package -DskipTests");
    }
  }
}
