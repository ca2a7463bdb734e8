package herald.benchmarks.ceilings;

import herald.benchmarks.ours.Tallies;
import herald.benchmarks.server.Database;
import herald.benchmarks.server.Server;
import herald.benchmarks.server.StoredEvents;
import herald.benchmarks.suite.Pace;
import java.nio.file.Path;

/**
 * C2: one event a transaction, at the next place of the global order and the next version of its
 * stream, in one round trip. What an event store does that gathers nothing.
 */
public final class ConditionalAppend extends AppendCeiling {

  /** On this server. */
  public ConditionalAppend(Server server, Path folder, Pace pace) {
    super("c2", "pgbench, one conditional append a transaction", server, folder, pace);
  }

  @Override
  String script(Database made, EventTable events) {
    made.run(
        """
        create function append_next(stream_of_it text, metadata_of_it text, payload_of_it text) returns bigint language plpgsql as $$
        declare
          place bigint;
          next_version bigint;
        begin
          update store_head set position = position + 1 returning position into place;
          select coalesce(max(version) + 1, 0) into next_version from events where stream = stream_of_it;
          %s;
          return place;
        end $$"""
            .formatted(
                events.insertFrom(
                    """
                    select place as n, stream_of_it as target, next_version as version, \
                    convert_to(metadata_of_it, 'UTF8') as metadata, convert_to(payload_of_it, 'UTF8') as payload""")));
    return "\\set target random_zipfian(1, %d, 1.001)\n".formatted(Tallies.MANY)
        + "select append_next('tly_' || :target::text, :metadata, :payload)";
  }

  @Override
  void check(Database written, long rows) {
    new StoredEvents(written).check(0, rows);
  }
}
