package herald.benchmarks.decisions;

import herald.benchmarks.decisions.Asking.Measured;
import herald.benchmarks.decisions.Beside.Paced;
import herald.benchmarks.machine.Machine;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * One run: 300 accounts with 60 users, then with 10,000; decisions at a rate, at the same rate
 * while access changes, and at saturation; then each of the large answers once.
 */
public final class DecisionsRun {

  private static final int ACCOUNTS = 300;
  private static final int CALLERS = 16;
  private static final Duration BETWEEN_CHANGES = Duration.ofMillis(100);

  /** Milliseconds. */
  private static final double GOAL_P99 = 5;

  private final Path jar;
  private final int rate;
  private final List<Integer> sizes;
  private final Duration warmUp;
  private final Duration time;
  private final List<String> lines = new ArrayList<>();
  private boolean good = true;

  /**
   * @param jar of the access service
   * @param rate questions a second
   * @param sizes numbers of users, ascending
   */
  public DecisionsRun(Path jar, int rate, List<Integer> sizes, Duration warmUp, Duration time) {
    this.jar = jar;
    this.rate = rate;
    this.sizes = sizes;
    this.warmUp = warmUp;
    this.time = time;
  }

  /** Answers the exit code: 1 if a question had no answer. */
  public int into(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path data = Files.createTempDirectory(folder, "run-");
    try (Server server = Server.start(folder.resolve("postgres"), data)) {
      Machine.describe(data).forEach((what, is) -> say(what + ": " + is));
      Database database = server.database("access");
      try (RunningAccess access = new RunningAccess(jar, database, data)) {
        measure(access, new Beside(database));
      }
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
    Files.write(folder.resolve("decisions.txt"), lines);
    return good ? 0 : 1;
  }

  private void measure(RunningAccess access, Beside beside) throws Exception {
    AccessApi api = new AccessApi(access);
    Installation hub = new Installation(access);
    say(
        String.format(
            Locale.ROOT,
            "%-34s %8s %8s %8s %8s %9s",
            ACCOUNTS + " accounts",
            "a second",
            "p50 ms",
            "p99 ms",
            "max ms",
            "generator"));
    for (int users : sizes) {
      hub.users(users);
      if (hub.accounts().isEmpty()) {
        hub.accounts(ACCOUNTS);
      }
      String of = users + " users, ";
      asking(access, hub).byCallers(CALLERS, warmUp);
      whileChanging(access, hub, api, warmUp);
      asking(access, hub).atRate(rate, warmUp);
      keys(access, hub).atRate(rate, warmUp.dividedBy(3));
      Timed floor = timed(api, beside, Asking.KEYS, () -> keys(access, hub).atRate(rate, time));
      told("without a database, " + rate + "/s", floor.measured());
      told(floor.beside());
      say(String.format(Locale.ROOT, "  inside %.1f", floor.ownP99()));
      judged(
          of + rate + "/s",
          timed(api, beside, Asking.DECISION, () -> asking(access, hub).atRate(rate, time)),
          floor);
      judged(
          of + rate + "/s, 10 changes/s",
          timed(api, beside, Asking.DECISION, () -> whileChanging(access, hub, api, time)),
          floor);
      told(of + CALLERS + " callers", asking(access, hub).byCallers(CALLERS, time));
      largeAnswers(hub, api);
    }
    allSelected(hub, api);
  }

  private static Asking asking(RunningAccess access, Installation hub) throws Exception {
    return new Asking(access, hub, new AccessApi(access).service("account-service"), true);
  }

  /** What the machine itself takes at this rate, by the same way. */
  private static Asking keys(RunningAccess access, Installation hub) {
    return new Asking(access, hub, "", false);
  }

  /** A decision has to wait until what changed before it has reached the rows. */
  private Measured whileChanging(
      RunningAccess access, Installation hub, AccessApi api, Duration time) throws Exception {
    String token = api.superAdmin();
    AtomicBoolean over = new AtomicBoolean();
    Thread changing =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; !over.get(); i++) {
                    change(api, hub.accounts().get(i % ACCOUNTS), i / ACCOUNTS % 2 == 0, token);
                  }
                });
    try {
      return asking(access, hub).atRate(rate, time);
    } finally {
      over.set(true);
      changing.join();
    }
  }

  private void change(AccessApi api, String account, boolean narrow, String token) {
    try {
      Thread.sleep(BETWEEN_CHANGES);
      api.send(
          "PUT",
          "/api/access/accounts/" + account,
          narrow ? "{\"kind\":\"PRIVATE\"}" : "{\"kind\":\"EVERYONE\"}",
          token);
    } catch (IOException | IllegalStateException e) {
      good = false;
      say("a change failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void largeAnswers(Installation hub, AccessApi api) throws Exception {
    String account = hub.accounts().getFirst();
    once("GET /api/audit/decisions", api, "/api/audit/decisions?account=" + account);
    once("GET /api/access/report", api, "/api/access/report");
    once("GET /api/access/report?all=true", api, "/api/access/report?all=true");
  }

  private void once(String what, AccessApi api, String path) throws Exception {
    String token = api.superAdmin();
    long begin = System.nanoTime();
    long bytes = api.length(path, token);
    say(
        String.format(
            Locale.ROOT,
            "%-34s %.2f s, %,d bytes",
            what,
            (System.nanoTime() - begin) / 1e9,
            bytes));
  }

  private void allSelected(Installation hub, AccessApi api) throws Exception {
    String token = api.superAdmin();
    String choice = "{\"kind\":\"SELECTED\",\"users\":[" + Installation.quoted(hub.users()) + "]}";
    String path = "/api/access/accounts/" + hub.accounts().getFirst();
    long begin = System.nanoTime();
    api.send("PUT", path, choice, token);
    long written = System.nanoTime();
    api.send("GET", path, "", token);
    say(
        String.format(
            Locale.ROOT,
            "SELECTED with all %,d users: answered in %.2f s, read again in %.2f s",
            hub.users().size(),
            (written - begin) / 1e9,
            (System.nanoTime() - written) / 1e9));
  }

  /** Beside the goal in milliseconds, which a busy machine misses by itself. */
  private void judged(String what, Timed decisions, Timed floor) {
    told(what, decisions.measured());
    told(decisions.beside());
    say(
        String.format(
            Locale.ROOT,
            "  inside %.1f: %.1f x the empty statement; %.1f %% < %.0f; p99 %.1f x without",
            decisions.ownP99(),
            decisions.ownP99() / millis(decisions.beside().took().getValueAtPercentile(99)),
            decisions.withinGoal() * 100,
            GOAL_P99,
            decisions.measured().p99() / floor.measured().p99()));
  }

  /** What the least that asks a database had to wait at the same time. */
  private void told(Paced paced) {
    row(
        "  meanwhile an empty statement",
        Beside.PER_SECOND,
        millis(paced.took().getValueAtPercentile(50)),
        millis(paced.took().getValueAtPercentile(99)),
        millis(paced.took().getMaxValue()),
        "");
    say(
        String.format(
            Locale.ROOT,
            "  begun late by %.2f at p99",
            millis(paced.late().getValueAtPercentile(99))));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  /** As the generator saw it, as the service did, and what an empty statement took meanwhile. */
  private record Timed(Measured measured, double ownP99, double withinGoal, Paced beside) {}

  private Timed timed(AccessApi api, Beside beside, String path, Callable<Measured> measurement)
      throws Exception {
    OwnTimes before = api.ownTimes(path);
    Future<Paced> paced = beside.during(time);
    Measured measured = measurement.call();
    OwnTimes after = api.ownTimes(path);
    return new Timed(
        measured, after.p99Since(before), after.withinSince(before, GOAL_P99), paced.get());
  }

  private void told(String what, Measured measured) {
    row(
        what,
        measured.perSecond(),
        measured.p50(),
        measured.p99(),
        measured.max(),
        String.format(Locale.ROOT, "%.2f", measured.cpu()));
    if (measured.failed() > 0) {
      good = false;
      say("  " + measured.failed() + " had no answer, the first: " + measured.firstFailure());
    }
  }

  private void row(
      String what, double perSecond, double p50, double p99, double max, String generator) {
    say(
        String.format(
            Locale.ROOT,
            "%-34s %8.0f %8.2f %8.2f %8.1f %9s",
            what,
            perSecond,
            p50,
            p99,
            max,
            generator));
  }

  private void say(String line) {
    System.out.println(line);
    lines.add(line);
  }
}
