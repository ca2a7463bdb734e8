package herald.benchmarks;

import herald.benchmarks.decisions.DecisionsRun;
import herald.benchmarks.machine.Client;
import herald.benchmarks.machine.Programs;
import herald.benchmarks.suite.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "eventstore | growth | decisions",
    description =
        "Measures Herald on this machine, in one run with what its database could do and with its peers. A run takes"
            + " minutes and wants the machine for itself. Exits with 1 if a figure is void.")
public final class Benchmarks implements Runnable {

  @Spec private CommandSpec spec;

  private Benchmarks() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks())
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println("run: " + failure.getMessage());
                  return 1;
                })
            .execute(arguments));
  }

  /** Without a suite it explains itself. */
  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** What both suites take. */
  static final class Options {

    @Option(
        names = "--rounds",
        defaultValue = "5",
        description = "turns of each contestant; fewer than 5 are no result (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
        names = "--seconds",
        defaultValue = "5",
        description = "of each measurement (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
        names = "--quick",
        description = "only a check that everything works: one round, one second, few events")
    private boolean quick;

    @Option(
        names = "--only",
        split = ",",
        description = "these contestants alone; what needs others is not measured")
    private Set<String> only = Set.of();

    Pace pace(int events) {
      return quick
          ? new Pace(1, Duration.ofSeconds(1), Duration.ofSeconds(1), events, true)
          : new Pace(rounds, Duration.ofSeconds(2), Duration.ofSeconds(seconds), events, false);
    }
  }

  @Command(
      name = "eventstore",
      mixinStandardHelpOptions = true,
      description = "The event store between the ceilings of its database and its peers.")
  int eventstore(
      @Mixin Options options,
      @Option(
              names = "--events",
              defaultValue = "100000",
              description = "of the history that is replayed (${DEFAULT-VALUE})")
          int events)
      throws IOException {
    Pace pace = options.pace(options.quick ? 5_000 : events);
    return new Session(folder(), pace).run(EventStoreSuite::on, options.only);
  }

  @Command(
      name = "growth",
      mixinStandardHelpOptions = true,
      description = "Whether a store that holds much is as fast as one that holds little.")
  int growth(
      @Mixin Options options,
      @Option(
              names = "--small",
              defaultValue = "100000",
              description = "events of the store that is appended to at first (${DEFAULT-VALUE})")
          long small,
      @Option(
              names = "--middle",
              defaultValue = "1000000",
              description = "events of the store that is replayed at first (${DEFAULT-VALUE})")
          long middle,
      @Option(
              names = "--large",
              defaultValue = "10000000",
              description =
                  "events of the store that is appended to and replayed then (${DEFAULT-VALUE})")
          long large,
      @Option(
              names = "--stream",
              defaultValue = "100000",
              description = "events of a long stream (${DEFAULT-VALUE})")
          int stream)
      throws IOException {
    GrowthSuite suite =
        options.quick
            ? new GrowthSuite(1_000, 2_000, 20_000, 2_000)
            : new GrowthSuite(small, middle, large, stream);
    Pace pace = options.pace(Math.toIntExact(suite.large()));
    return new Session(folder(), pace)
        .run((server, folder, ignored) -> suite.on(server, pace), options.only);
  }

  @Command(
      name = "decisions",
      mixinStandardHelpOptions = true,
      description = "How long the access service takes to decide, on a hub of 300 accounts.")
  int decisions(
      @Option(
              names = "--rate",
              defaultValue = "300",
              description = "questions a second (${DEFAULT-VALUE})")
          int rate,
      @Option(
              names = "--warm-up",
              defaultValue = "30",
              description = "seconds before each size (${DEFAULT-VALUE})")
          int warmUp,
      @Option(
              names = "--seconds",
              defaultValue = "20",
              description = "of each measurement, at most 45 (${DEFAULT-VALUE})")
          int seconds,
      @Option(
              names = "--users",
              split = ",",
              defaultValue = "60,10000",
              description = "how many there are, one size after the other (${DEFAULT-VALUE})")
          List<Integer> users,
      @Option(names = "--jar", required = true, hidden = true) Path jar)
      throws Exception {
    return new DecisionsRun(
            jar, rate, users, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds))
        .into(folder());
  }

  private Path folder() {
    PrintWriter err = spec.commandLine().getErr();
    Programs.require("pgbench", Client.PACKAGES);
    Programs.require("psql", Client.PACKAGES);
    Path folder = Path.of(System.getProperty("herald.benchmarks", "target/benchmarks"));
    err.println("The figures will be in " + folder);
    return folder.toAbsolutePath();
  }
}
