package herald.brand.assignment.write;

import herald.brand.assignment.domain.AccountBrand;
import herald.brand.assignment.domain.AdoptBrand;
import herald.brand.assignment.domain.AssignBrand;
import herald.brand.assignment.domain.AssignmentCommand;
import herald.brand.assignment.domain.AssignmentDecider;
import herald.brand.assignment.domain.LeaveBrand;
import herald.brand.assignment.domain.UnassignBrand;
import herald.brand.assignment.events.AssignmentEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The brands of one account, one after the other. It outlives a disconnection, so that the earlier
 * brand is there when the account is reconnected (R-BRAND-4).
 */
@Aggregate
class AccountBrandAggregate {

  @AggregateIdentifier private String id;
  private Versioned<AccountBrand> state = Versioned.unwritten(new AccountBrand.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AssignBrand c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(UnassignBrand c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AdoptBrand c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(LeaveBrand c) {
    run(c);
  }

  @EventSourcingHandler
  void on(AssignmentEvent e) {
    id = e.account().value();
    state = state.after(e, AccountBrand::evolve);
  }

  private void run(AssignmentCommand c) {
    id = c.target();
    AssignmentDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
