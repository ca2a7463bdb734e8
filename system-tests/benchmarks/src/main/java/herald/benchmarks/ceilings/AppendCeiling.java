package herald.benchmarks.ceilings;

import herald.benchmarks.machine.Client;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Unit;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Appends in the role and into the table that the event store uses. */
abstract class AppendCeiling extends PgbenchContestant {

  private final Server server;
  private @Nullable Database database;

  AppendCeiling(String name, String what, Server server, Path folder, Pace pace) {
    super(name, what, folder, pace);
    this.server = server;
  }

  /** Makes what the script needs, and answers it. */
  abstract String script(Database made, EventTable events);

  /** Looks at what was written in all. */
  abstract void check(Database written, long rows);

  @Override
  protected final Client make() {
    database = server.database(name()).migrated();
    return database.clientOfEngine();
  }

  @Override
  protected final String script() {
    return script(database, new EventTable(database));
  }

  @Override
  protected final void check(long rows) {
    check(database, rows);
  }

  @Override
  public final Unit unit() {
    return Unit.ROWS_A_SECOND;
  }
}
