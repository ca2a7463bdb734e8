package herald.access.team.write;

import herald.access.team.domain.ArrangeTeam;
import herald.access.team.domain.DisbandTeam;
import herald.access.team.domain.DropMember;
import herald.access.team.domain.FormTeam;
import herald.access.team.domain.Team;
import herald.access.team.domain.TeamCommand;
import herald.access.team.domain.TeamDecider;
import herald.access.team.events.TeamEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The shell around {@link TeamDecider}: it loads, decides, records. */
@Aggregate
class TeamAggregate {

  @AggregateIdentifier private String id;
  private Versioned<Team> state = Versioned.unwritten(new Team.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(FormTeam c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ArrangeTeam c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DropMember c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DisbandTeam c) {
    run(c);
  }

  @EventSourcingHandler
  void on(TeamEvent e) {
    id = e.team().value();
    state = state.after(e, Team::evolve);
  }

  private void run(TeamCommand c) {
    id = c.target();
    TeamDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
