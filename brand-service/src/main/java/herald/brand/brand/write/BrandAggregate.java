package herald.brand.brand.write;

import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandCommand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.CreateBrand;
import herald.brand.brand.events.BrandEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A brand's life: a super admin creates it, accounts come and go, its name stands in their events.
 */
@Aggregate
class BrandAggregate {

  @AggregateIdentifier private String id;
  private Brand state = new Brand.Unwritten();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(CreateBrand c) {
    run(c);
  }

  @EventSourcingHandler
  void on(BrandEvent e) {
    id = e.brand().value();
    state = Brand.evolve(state, e);
  }

  private void run(BrandCommand c) {
    id = c.target();
    BrandDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
