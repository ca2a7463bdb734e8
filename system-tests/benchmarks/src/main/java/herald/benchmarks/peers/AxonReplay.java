package herald.benchmarks.peers;

import herald.benchmarks.machine.Client;
import herald.benchmarks.ours.HistoryFixture;
import herald.benchmarks.ours.Tally.Counted;
import herald.benchmarks.ours.Walk;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.suite.Contestant;
import herald.benchmarks.suite.Unit;
import herald.benchmarks.suite.Voided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** The same history, put into Axon's table and read through the stream of its processors. */
public final class AxonReplay implements Contestant {

  private static final String OUT =
      """
      (select position, event_id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), stream_type, stream, version, \
      metadata, payload from events order by position) to '%s' (format binary)""";

  private static final String STAGED =
      """
      create table staged (position bigint, event_id text, at text, stream_type text, stream text, version bigint, \
      metadata bytea, payload bytea)""";

  private static final String IN =
      """
      insert into domainevententry
        (globalindex, eventidentifier, timestamp, payloadtype, type, aggregateidentifier, sequencenumber, metadata, payload)
      select position, event_id, at, '%s', stream_type, stream, version, %s, %s from staged order by position""";

  private final Server server;
  private final HistoryFixture history;
  private final Path folder;
  private final AxonTuning tuning;
  private final Walk walk = new Walk();
  private @Nullable Database database;
  private @Nullable AxonJpa axon;
  private boolean warm;

  private AxonReplay(Server server, HistoryFixture history, Path folder, AxonTuning tuning) {
    this.server = server;
    this.history = history;
    this.folder = folder;
    this.tuning = tuning;
  }

  /** As it comes. */
  public static AxonReplay byDefault(Server server, HistoryFixture history, Path folder) {
    return new AxonReplay(server, history, folder, AxonTuning.DEFAULT);
  }

  /** As well as we can. */
  public static AxonReplay tuned(Server server, HistoryFixture history, Path folder) {
    return new AxonReplay(server, history, folder, AxonTuning.TUNED);
  }

  /** As well as we can in another way. */
  public static AxonReplay tunedOtherwise(Server server, HistoryFixture history, Path folder) {
    return new AxonReplay(server, history, folder, AxonTuning.TUNED_OTHERWISE);
  }

  @Override
  public String name() {
    return tuning.name() + "-replay";
  }

  @Override
  public String what() {
    return "Axon 4.13 on its JPA engine, replay in order and deserialised";
  }

  @Override
  public Unit unit() {
    return Unit.EVENTS_A_SECOND;
  }

  @Override
  public List<Integer> levels() {
    return List.of(1);
  }

  @Override
  public void prepare() throws IOException, InterruptedException, SQLException {
    history.fill();
    database = server.database(name().replace('-', '_'));
    AxonJpa.make(database, tuning);
    Path file = folder.resolve(name() + ".copy");
    history.database().clientOfSuperuser().copy(OUT.formatted(file));
    run(STAGED);
    Client.Copied in =
        database.clientOfOwner().copy("staged from '%s' (format binary)".formatted(file));
    Voided.unlessEqual("events copied", history.events(), in.rows());
    run(IN.formatted(Counted.class.getName(), kept("metadata"), kept("payload")));
    run("drop table staged");
    run("analyze domainevententry");
    Files.delete(file);
  }

  private String kept(String column) {
    return tuning.bytea() ? column : "lo_from_bytea(0, " + column + ")";
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void open() {
    axon = AxonJpa.start(database, tuning);
  }

  @Override
  public double measure(int level) throws InterruptedException {
    if (!warm) {
      read();
      warm = true;
    }
    long begin = System.nanoTime();
    read();
    return history.events() * 1e9 / (System.nanoTime() - begin);
  }

  private void read() throws InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream =
        axon.configuration().eventStore().openStream(null)) {
      walk.over(stream, history.events());
    }
  }

  @Override
  public void check() {
    walk.check(history.tallies(), history.events());
  }

  @Override
  public void close() {
    if (axon != null) {
      axon.close();
      axon = null;
    }
  }
}
