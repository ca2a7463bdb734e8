package herald.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator, with prepared statements.
 *
 * @param client where to
 * @param script one transaction
 * @param variables of the script; each travels to the server as a parameter
 */
public record Pgbench(Client client, Path script, Map<String, String> variables) {

  private static final Pattern PROCESSED =
      Pattern.compile("number of transactions actually processed: ([0-9]+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");
  private static final Pattern PER_SECOND =
      Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");

  /** What a run has done. */
  public record Run(double perSecond, long transactions) {}

  /**
   * Runs so many clients for a time, in whole seconds.
   *
   * @throws IllegalStateException if a transaction fails
   */
  public Run run(int clients, Duration time) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Programs.require("pgbench", Client.PACKAGES).toString());
    command.addAll(List.of("--no-vacuum", "--protocol=prepared", "--file=" + script));
    command.add("--client=" + clients);
    command.add("--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()));
    command.add("--time=" + Math.max(1, time.toSeconds()));
    variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    return read(Programs.run(command, client.environment()));
  }

  /** What it has printed at its end; it names no rate if it has done nothing. */
  static Run read(String said) {
    if (said.contains("number of failed transactions") && Client.number(FAILED, said) > 0) {
      throw new IllegalStateException(said);
    }
    long transactions = Math.round(Client.number(PROCESSED, said));
    return new Run(transactions == 0 ? 0 : Client.number(PER_SECOND, said), transactions);
  }
}
