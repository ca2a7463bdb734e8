package herald.benchmarks.ours;

import herald.benchmarks.ours.Tally.Count;
import herald.benchmarks.ours.Tally.TallyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The shell, as the services have it; the peers on Axon run the same one. */
@Aggregate
public class TallyAggregate {

  @AggregateIdentifier private String id = "";
  private Tally state = Tally.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(Count c) {
    id = c.target();
    Tally.decide(c, state).forEach(AggregateLifecycle::apply);
  }

  @EventSourcingHandler
  void on(TallyEvent event) {
    id = event.tally();
    state = Tally.evolve(state, event);
  }
}
