package herald.suite.command;

import herald.suite.client.Refused;
import herald.suite.home.ContainersRecord;
import herald.suite.home.Home;
import herald.suite.home.Secrets;
import herald.suite.provision.Provisioning;
import herald.suite.run.Progress;
import herald.suite.system.InContainers;
import herald.suite.system.Setup;
import herald.suite.system.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares an installation in containers; {@code docker-compose.yml} runs it first. */
@Command(
    name = "provision",
    sortOptions = false,
    description = {
      "Prepare an installation that runs in containers: secrets and settings for each"
          + " service, databases and roles, topics and rights. May be repeated at any time.",
      "",
      "The superusers' passwords are read from HERALD_POSTGRES_PASSWORD and"
          + " HERALD_KAFKA_PASSWORD. Demo mode is on when COMPOSE_PROFILES names demo.",
      ""
    })
public final class Provision implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "FOLDER",
      description = "Where each service's own folder of settings and keys is put.")
  private Path into;

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Where people reach Herald; ${DEFAULT-VALUE} by default.")
  private String gateway;

  @Option(
      names = "--simulator",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8090",
      description = "Where people reach the simulated networks; ${DEFAULT-VALUE} by default.")
  private String simulator;

  @Option(
      names = "--hold",
      paramLabel = "DURATION",
      description = "How long an article waits before it goes out; 15m by default.")
  private @Nullable Duration hold;

  @Override
  public Integer call() {
    String postgres = password("HERALD_POSTGRES_PASSWORD");
    String kafka = password("HERALD_KAFKA_PASSWORD");
    boolean demo = List.of(environment("COMPOSE_PROFILES").split(",")).contains("demo");
    Home folder = home.home().prepare();
    Secrets secrets = new Secrets(folder).prepare(Suite.clients());
    Setup setup = new Setup(folder, secrets, new InContainers(gateway, simulator), demo, hold);
    Progress progress = new Progress(System.out);
    progress.say("Preparing Herald for containers" + (demo ? ", with the demo." : "."));
    Provisioning provisioning = new Provisioning(setup, progress);
    provisioning.settings(into);
    provisioning.databases("postgres", postgres);
    provisioning.topics(kafka);
    new ContainersRecord(gateway, simulator, demo).write(folder);
    progress.say("Prepared. Herald will be at " + gateway);
    return 0;
  }

  private static String password(String variable) {
    String value = environment(variable);
    if (value.isBlank()) {
      throw new Refused(variable + " is not set; see .env.example.");
    }
    return value;
  }

  private static String environment(String variable) {
    String value = System.getenv(variable);
    return value == null ? "" : value;
  }
}
