package herald.benchmarks;

import herald.benchmarks.machine.Client;
import herald.benchmarks.machine.Programs;
import herald.benchmarks.suite.Pace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "eventstore | growth",
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

  @Command(
      name = "eventstore",
      mixinStandardHelpOptions = true,
      description = "The event store between the ceilings of its database and its peers.")
  int eventstore(
      @Option(
              names = "--rounds",
              defaultValue = "5",
              description =
                  "turns of each contestant; fewer than 5 are no result (${DEFAULT-VALUE})")
          int rounds,
      @Option(
              names = "--seconds",
              defaultValue = "5",
              description = "of each measurement (${DEFAULT-VALUE})")
          int seconds,
      @Option(
              names = "--events",
              defaultValue = "100000",
              description = "of the history that is replayed (${DEFAULT-VALUE})")
          int events,
      @Option(
              names = "--quick",
              description = "only a check that everything works: one round, one second, few events")
          boolean quick,
      @Option(
              names = "--only",
              split = ",",
              description = "these contestants alone; what needs others is void")
          Set<String> only)
      throws Exception {
    Pace pace =
        quick
            ? new Pace(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 5_000, true)
            : new Pace(rounds, Duration.ofSeconds(2), Duration.ofSeconds(seconds), events, false);
    return new Session(folder(), pace).run(EventStoreSuite::on, only == null ? Set.of() : only);
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
