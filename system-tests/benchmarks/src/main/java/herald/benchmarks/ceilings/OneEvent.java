package herald.benchmarks.ceilings;

import herald.benchmarks.ours.Tallies;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Pace;
import herald.benchmarks.suite.Voided;
import java.nio.file.Path;

/** C1: one event a transaction, without any condition and without an order of commits. */
public final class OneEvent extends AppendCeiling {

  /** On this server. */
  public OneEvent(Server server, Path folder, Pace pace) {
    super("c1", "pgbench, one event a transaction", server, folder, pace);
  }

  @Override
  String script(Database made, EventTable events) {
    made.run("create sequence places");
    made.run("grant usage on sequence places to " + made.service().engine());
    return "\\set target random(1, %d)\n".formatted(Tallies.MANY)
        + events.insertFrom(
            """
            select n, 'tly_' || :target::text as target, n as version, convert_to(:metadata, 'UTF8') as metadata, \
            convert_to(:payload, 'UTF8') as payload from nextval('places') as n""");
  }

  @Override
  void check(Database written, long rows) {
    Voided.unlessEqual("events", rows, new StoredEvents(written).count());
  }
}
