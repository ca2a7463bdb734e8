package herald.benchmarks.ceilings;

import herald.benchmarks.ours.Tallies;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Voided;
import java.nio.file.Path;

/** C3: 64 events a transaction, in one statement. */
public final class ManyEvents extends AppendCeiling {

  private static final int ROWS = 64;

  /** On this server. */
  public ManyEvents(Server server, Path folder, Pace pace) {
    super("c3", "pgbench, 64 events a transaction", server, folder, pace);
  }

  @Override
  protected int rows() {
    return ROWS;
  }

  @Override
  String script(Database made, EventTable events) {
    made.run("create sequence places");
    made.run("grant usage on sequence places to " + made.service().engine());
    return "\\set target random(1, %d)\n".formatted(Tallies.MANY)
        + events.insertFrom(
            """
            select n, 'tly_' || (:target::int + row)::text as target, n as version, convert_to(:metadata, 'UTF8') as metadata, \
            convert_to(:payload, 'UTF8') as payload from (select row, nextval('places') as n from generate_series(1, %d) as row) as places"""
                .formatted(ROWS));
  }

  @Override
  void check(Database written, long rows) {
    Voided.unlessEqual("events", rows, new StoredEvents(written).count());
  }
}
