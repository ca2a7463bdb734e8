package herald.benchmarks.ceilings;

import herald.benchmarks.machine.Client;
import herald.benchmarks.ours.HistoryFixture;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** C4: the whole history copied into an empty table, in one transaction, in binary form. */
public final class CopyIn implements Contestant {

  private final Server server;
  private final HistoryFixture history;
  private final Path file;
  private Database database;
  private Client.Copied copied;

  /** Of this history. */
  public CopyIn(Server server, HistoryFixture history, Path folder) {
    this.server = server;
    this.history = history;
    this.file = folder.resolve("history.copy");
  }

  @Override
  public String name() {
    return "c4";
  }

  @Override
  public String what() {
    return "psql, COPY events FROM STDIN (FORMAT binary)";
  }

  @Override
  public Unit unit() {
    return Unit.ROWS_A_SECOND;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() throws Exception {
    Client.Copied out =
        history
            .database()
            .clientOfSuperuser()
            .copy(
                "(select * from events order by position) to '%s' (format binary)".formatted(file));
    Voided.unlessEqual("rows copied out", history.events(), out.rows());
    database = server.database(name()).migrated();
  }

  @Override
  public void open() {
    database.run("truncate events");
  }

  @Override
  public double measure(int level) throws IOException, InterruptedException {
    copied = database.clientOfSuperuser().copy("events from '%s' (format binary)".formatted(file));
    return copied.perSecond();
  }

  @Override
  public void check() {
    Voided.unlessEqual("rows copied", history.events(), copied.rows());
    Voided.unlessEqual("events", history.events(), new StoredEvents(database).count());
  }

  @Override
  public void close() {}

  /** The copy, which may be large. */
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
