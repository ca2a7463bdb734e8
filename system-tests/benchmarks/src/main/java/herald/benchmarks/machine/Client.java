package herald.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own client programs, at one database and in one role.
 *
 * @param environment how they get there
 */
public record Client(Map<String, String> environment) {

  /** Where pgbench and psql come from. */
  public static final String PACKAGES = "postgresql-client postgresql-contrib";

  private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");
  private static final Pattern COPIED = Pattern.compile("COPY ([0-9]+)");

  /** Over TCP. */
  public static Client at(String host, int port, String database, String user, String password) {
    return new Client(
        Map.of(
            "PGHOST", host,
            "PGPORT", Integer.toString(port),
            "PGDATABASE", database,
            "PGUSER", user,
            "PGPASSWORD", password));
  }

  /**
   * What one {@code \copy} has done.
   *
   * @param millis as psql has timed it
   */
  public record Copied(long rows, double millis) {

    public double perSecond() {
      return rows * 1000 / millis;
    }
  }

  /** Runs one {@code \copy}, given without the word itself. */
  public Copied copy(String what) throws IOException, InterruptedException {
    String said = psql(List.of("-c", "\\timing on", "-c", "\\copy " + what));
    return new Copied(Math.round(number(COPIED, said)), number(TIME, said));
  }

  /** Runs a script. */
  public void script(Path file) throws IOException, InterruptedException {
    psql(List.of("-q", "-f", file.toString()));
  }

  private String psql(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Programs.require("psql", PACKAGES).toString());
    command.addAll(List.of("-X", "-v", "ON_ERROR_STOP=1"));
    command.addAll(arguments);
    return Programs.run(command, environment);
  }

  static double number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in: " + said);
    }
    return Double.parseDouble(found.group(1));
  }
}
