package herald.faults.kill;

import herald.faults.judge.Attempt;
import herald.faults.judge.Finding;
import herald.faults.judge.Judge;
import herald.faults.judge.Outcome;
import herald.faults.judge.StoredLog;
import herald.faults.load.Journal;
import herald.platform.embedded.Child;
import herald.platform.embedded.EmbeddedPostgres;
import herald.platform.embedded.Patience;
import herald.platform.embedded.Ports;
import herald.platform.embedded.ServiceDatabase;
import herald.platform.embedded.Signal;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Rounds over one log: 64 callers append in a child process; after a random number of
 * acknowledgements it is killed, or PostgreSQL is, with all its children, and started again on what
 * it has left. A database that comes back finds the callers still there, and they must get on. Then
 * all that was ever acknowledged is looked for.
 */
public final class KillingRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_BEFORE = 2000;

  private final Path folder;
  private final Consumer<String> output;
  private final EmbeddedPostgres postgres;
  private final ServiceDatabase database =
      new ServiceDatabase("faults", "owner-of-faults", "app-of-faults", "engine-of-faults");
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * Starts a PostgreSQL whose commits reach the disk.
   *
   * @param parent everything lies in a new folder below it
   * @param output takes a line a round
   */
  public KillingRun(Path parent, Consumer<String> output) throws IOException {
    Files.createDirectories(parent);
    this.folder = Files.createTempDirectory(parent.toRealPath(), "run-");
    // PostgreSQL may run as another user, who has to get there.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    this.output = output;
    postgres =
        new EmbeddedPostgres(
            new EmbeddedPostgres.Settings(
                parent.resolve("postgresql"),
                folder.resolve("data"),
                folder.resolve("postgresql.log"),
                Ports.free(),
                "superuser",
                true));
    postgres.start();
    database.provision(postgres.server());
    new Migrations(
            new DatabaseProperties(
                postgres.server().url(database.name()),
                database.name(),
                database.ownerPassword(),
                database.appPassword(),
                database.enginePassword()))
        .run();
  }

  /** Where the journals, the logs and the data are. */
  public Path folder() {
    return folder;
  }

  /** So many rounds, database and callers in turn, up to the first that leaves something wrong. */
  public List<Finding> rounds(int rounds, long seed) throws IOException, SQLException {
    List<Finding> findings = new ArrayList<>();
    Random random = new Random(seed);
    for (int round = 1; round <= rounds && findings.isEmpty(); round++) {
      Victim victim = round % 2 == 1 ? Victim.DATABASE : Victim.CALLERS;
      findings.addAll(round(round, victim, random));
    }
    return findings;
  }

  private List<Finding> round(int round, Victim victim, Random random)
      throws IOException, SQLException {
    Path journal = folder.resolve("journal-" + round);
    Process callers = callers(round, random.nextLong(), journal);
    String what = "round %2d: killed %s".formatted(round, victim);
    try {
      untilAcknowledged(callers, journal, 1L + random.nextInt(MOST_BEFORE));
      LockSupport.parkNanos(random.nextLong(Duration.ofMillis(20).toNanos()));
      victim.kill(callers, postgres);
      if (victim == Victim.DATABASE) {
        what += ", appending again after %.1f s".formatted(untilBack(callers, journal));
      }
    } finally {
      Victim.kill(callers.toHandle());
    }
    return judged(what, journal);
  }

  private double untilBack(Process callers, Path journal) throws IOException {
    long killed = System.nanoTime();
    long known = Journal.acknowledged(journal);
    postgres.start();
    untilAcknowledged(callers, journal, known + Callers.CALLERS);
    return (System.nanoTime() - killed) / 1e9;
  }

  private List<Finding> judged(String what, Path journal) throws IOException, SQLException {
    List<Attempt> own = Journal.read(journal);
    attempts.addAll(own);
    StoredLog log;
    try (Connection superuser = postgres.server().connect(database.name())) {
      log = StoredLog.read(superuser);
    }
    List<Finding> findings = Judge.judge(attempts, log);
    output.accept(
        "%s; %,d acknowledged, %,d refused, %,d not known; %,d events: %s"
            .formatted(
                what,
                count(own, Outcome.Acknowledged.class),
                count(own, Outcome.Refused.class),
                count(own, Outcome.Unknown.class),
                log.rows().size(),
                findings.isEmpty() ? "all is well" : findings.size() + " findings"));
    return findings;
  }

  private static long count(List<Attempt> attempts, Class<? extends Outcome> outcome) {
    return attempts.stream().filter(attempt -> outcome.isInstance(attempt.outcome())).count();
  }

  private Process callers(int round, long seed, Path journal) {
    List<String> command = new ArrayList<>(Child.endingWithParent(Signal.TERM));
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Callers.class.getName()));
    command.addAll(List.of(postgres.server().url(database.name()), database.name()));
    command.addAll(List.of(database.enginePassword(), Long.toString(seed), journal.toString()));
    Path log = folder.resolve("callers-" + round + ".log");
    return new Child("the callers", command, Map.of(), folder, log).start();
  }

  private static void untilAcknowledged(Process callers, Path journal, long number)
      throws IOException {
    Patience patience = new Patience(PATIENCE);
    while (Journal.acknowledged(journal) < number) {
      if (!callers.isAlive()) {
        throw new IllegalStateException("the callers have ended; see the log beside " + journal);
      }
      patience.pause(
          Duration.ofMillis(20), () -> "no more than what is acknowledged in " + journal);
    }
  }

  /** Ends PostgreSQL; the folder stays. */
  @Override
  public void close() {
    postgres.stop();
  }
}
