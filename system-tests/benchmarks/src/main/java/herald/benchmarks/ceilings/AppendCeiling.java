package herald.benchmarks.ceilings;

import herald.benchmarks.machine.Pgbench;
import herald.benchmarks.ours.SampleEvent;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Appends by pgbench, in the role and into the table that the event store uses. */
abstract class AppendCeiling implements Contestant {

  private static final List<Integer> CLIENTS = List.of(8, 32, 64);
  private static final List<Integer> FEW = List.of(8);

  private final String name;
  private final String what;
  private final Server server;
  private final Path folder;
  private final Pace pace;
  private Database database;
  private Pgbench pgbench;
  private long transactions;

  AppendCeiling(String name, String what, Server server, Path folder, Pace pace) {
    this.name = name;
    this.what = what;
    this.server = server;
    this.folder = folder;
    this.pace = pace;
  }

  /** Makes what the script needs, and answers it. */
  abstract String script(Database made, EventTable events);

  /** How many rows one transaction writes. */
  int rows() {
    return 1;
  }

  /** Looks at what was written in all. */
  abstract void check(Database written, long rows);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String what() {
    return what;
  }

  @Override
  public final Unit unit() {
    return Unit.ROWS_A_SECOND;
  }

  @Override
  public final List<Integer> levels() {
    return pace.quick() ? FEW : CLIENTS;
  }

  @Override
  public final void prepare() throws IOException {
    database = server.database(name).migrated();
    Path file = folder.resolve(name + ".pgbench");
    Files.writeString(file, script(database, new EventTable(database)) + ";\n");
    pgbench =
        new Pgbench(
            database.clientOfEngine(),
            file,
            Map.of("metadata", SampleEvent.METADATA, "payload", SampleEvent.payload(0, 0)));
  }

  @Override
  public final void open() {}

  @Override
  public final double measure(int clients) throws IOException, InterruptedException {
    transactions += pgbench.run(clients, pace.warmUp()).transactions();
    Pgbench.Run run = pgbench.run(clients, pace.measured());
    transactions += run.transactions();
    return run.perSecond() * rows();
  }

  @Override
  public final void check() {
    check(database, transactions * rows());
  }

  @Override
  public final void close() {}
}
