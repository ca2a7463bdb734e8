package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Counted;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** One row a tally, as the services' views have them. */
@Component
@ProcessingGroup(TallyProjector.GROUP)
@Fills("tallies")
class TallyProjector {

  static final String GROUP = "read.tallies";

  private final EngineRows rows;

  TallyProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(Counted e, EventContext context) {
    rows.write(
        """
        insert into tallies (hub_id, tally, seen, number, note, version) values (?, ?, 1, ?, ?, ?)
        on conflict (tally) do update
        set seen = tallies.seen + 1, number = excluded.number, note = excluded.note, version = excluded.version""",
        context.hub(),
        e.tally(),
        e.number(),
        e.note(),
        context.version());
  }
}
