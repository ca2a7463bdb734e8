package herald.faults;

import herald.faults.judge.Finding;
import herald.faults.kill.KillingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code system-tests/faults/run} starts. */
@Command(
    name = "run",
    description = "Kills processes at random moments and looks at what is left.",
    synopsisSubcommandLabel = "SUITE",
    mixinStandardHelpOptions = true)
public final class Faults {

  private static final int SHOWN = 20;

  private final Path folder = Path.of(System.getProperty("herald.faults", "target/faults"));

  private Faults() {}

  /** Ends with 0 if all is well, 1 if something was found, 2 if the command is not understood. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new Faults());
    if (arguments.length == 0) {
      line.usage(System.out);
      return;
    }
    System.exit(line.execute(arguments));
  }

  @Command(
      description = {
        "64 callers append; they or PostgreSQL are killed (-9) in turn.",
        "Then every acknowledged event is there, none in part, versions and",
        "positions have no gap, and the hash chain is right. Exit code 1 if not."
      },
      mixinStandardHelpOptions = true)
  int eventstore(
      @Option(names = "--rounds", defaultValue = "10", description = "How many (10).") int rounds,
      @Option(names = "--seed", description = "The same moments again, nearly.")
          @Nullable Long seed)
      throws IOException, SQLException {
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    try (KillingRun run = new KillingRun(folder, System.out::println)) {
      System.out.println(rounds + " rounds with --seed " + chosen + " in " + run.folder());
      List<Finding> findings = run.rounds(rounds, chosen);
      findings.stream().limit(SHOWN).forEach(System.out::println);
      System.out.println(
          findings.isEmpty()
              ? "Nothing was lost, halved or doubled in " + rounds + " rounds."
              : "FAILED with " + findings.size() + " findings; what is left is in " + run.folder());
      return findings.isEmpty() ? 0 : 1;
    }
  }
}
