package herald.brand.brand.write;

import herald.brand.brand.domain.BrandNameClaim;
import herald.brand.brand.domain.BrandNameCommand;
import herald.brand.brand.events.BrandNameEvent;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/** A name's life: a brand takes it, gives it up, another takes it. */
@Aggregate
class BrandNameClaimAggregate {

  @AggregateIdentifier private String id;
  private BrandNameClaim state = BrandNameClaim.UNWRITTEN;

  @EventSourcingHandler
  void on(BrandNameEvent e) {
    id = e.claim();
    state = BrandNameClaim.evolve(state, e);
  }

  void run(BrandNameCommand c) {
    id = c.target();
    BrandNameClaim.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
