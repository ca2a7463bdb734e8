package herald.benchmarks;

import herald.benchmarks.machine.Fsync;
import herald.benchmarks.machine.Machine;
import herald.benchmarks.report.Picture;
import herald.benchmarks.report.Report;
import herald.benchmarks.report.ReportJson;
import herald.benchmarks.report.Table;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Results;
import herald.benchmarks.suite.Suite;
import herald.benchmarks.suite.Turns;
import herald.benchmarks.suite.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;

/**
 * One run: its server, its measurements, and what it leaves behind. However it ends, its server
 * ends and its data goes.
 *
 * @param folder of the reports
 */
record Session(Path folder, Pace pace) {

  private static final int INTERRUPTED = 130;
  private static final Duration FSYNC = Duration.ofSeconds(2);

  /** Makes the contestants for a server, with a folder for their files. */
  interface Contest {
    Suite on(Server server, Path folder, Pace pace);
  }

  /** Runs it and answers the exit code: 1 if a figure is void. */
  int run(Contest contest, Set<String> only) throws IOException {
    Files.createDirectories(folder);
    Path data = Files.createTempDirectory(folder, "run-");
    say("starting PostgreSQL in " + data);
    Server server = Server.start(folder.resolve("postgres"), data);
    Suite suite = contest.on(server, data, pace);
    Turns turns = new Turns(pace.rounds(), server::calm, Session::say);
    Thread interrupted =
        new Thread(
            () -> {
              turns.end();
              suite.contestants().forEach(Session::close);
              end(server, data);
            },
            "end-all");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      Map<String, String> machine = machine(server, data);
      Results results = turns.run(chosen(suite, only));
      return turns.isOver() ? INTERRUPTED : leave(new Report(suite, pace, machine, results));
    } finally {
      if (!turns.isOver()) {
        Runtime.getRuntime().removeShutdownHook(interrupted);
        end(server, data);
      }
    }
  }

  private static List<Contestant> chosen(Suite suite, Set<String> only) {
    List<String> names = suite.contestants().stream().map(Contestant::name).toList();
    if (!names.containsAll(only)) {
      throw new IllegalArgumentException("--only takes some of " + names);
    }
    return suite.contestants().stream()
        .filter(contestant -> only.isEmpty() || only.contains(contestant.name()))
        .toList();
  }

  private static void close(Contestant contestant) {
    try {
      contestant.close();
    } catch (Exception e) {
      say(contestant.name() + " did not end in order: " + e);
    }
  }

  private static void end(Server server, Path data) {
    server.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      say("the data of the run is left in " + data + ": " + e);
    }
  }

  private static Map<String, String> machine(Server server, Path data) throws IOException {
    Map<String, String> machine = new LinkedHashMap<>(Machine.describe(data));
    Histogram fsync = Fsync.measure(data, FSYNC);
    machine.put(
        "fsync",
        String.format(
            Locale.ROOT,
            "8 KiB in %.3f ms (median), %.3f ms (p99)",
            fsync.getValueAtPercentile(50) / 1e6,
            fsync.getValueAtPercentile(99) / 1e6));
    server.settings().forEach((name, value) -> machine.put("postgres " + name, value));
    return machine;
  }

  private int leave(Report report) throws IOException {
    String name = report.suite().name();
    Files.writeString(folder.resolve(name + ".json"), ReportJson.of(report));
    Files.writeString(folder.resolve(name + ".svg"), Picture.of(report));
    String table = Table.of(report);
    Files.writeString(folder.resolve(name + ".txt"), table);
    System.out.print(table);
    say("written to " + folder.resolve(name) + ".json, .svg and .txt");
    boolean isVoid =
        report.outcomes().stream().anyMatch(outcome -> outcome.verdict() == Verdict.VOID);
    return report.results().allCount() && !isVoid ? 0 : 1;
  }

  private static void say(String what) {
    System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }
}
