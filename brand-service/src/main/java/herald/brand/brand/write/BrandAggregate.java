package herald.brand.brand.write;

import herald.brand.brand.domain.ArchiveBrand;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandCommand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.BrandNameCommand;
import herald.brand.brand.domain.CreateBrand;
import herald.brand.brand.domain.RenameBrand;
import herald.brand.brand.events.BrandEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * A brand's life: a super admin creates it, accounts come and go, its name stands in their events;
 * it is renamed, and archived in the end. What it is called is claimed in the same append, so that
 * two brands of a hub never have one name.
 */
@Aggregate
class BrandAggregate {

  private static final String NAMES = "brandNameClaimAggregateRepository";

  @AggregateIdentifier private String id;
  private Versioned<Brand> state = Versioned.unwritten(new Brand.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(CreateBrand c, @Qualifier(NAMES) Repository<BrandNameClaimAggregate> names)
      throws Exception {
    run(c, names);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RenameBrand c, @Qualifier(NAMES) Repository<BrandNameClaimAggregate> names)
      throws Exception {
    run(c, names);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ArchiveBrand c, @Qualifier(NAMES) Repository<BrandNameClaimAggregate> names)
      throws Exception {
    run(c, names);
  }

  @EventSourcingHandler
  void on(BrandEvent e) {
    id = e.brand().value();
    state = state.after(e, Brand::evolve);
  }

  private void run(BrandCommand c, Repository<BrandNameClaimAggregate> names) throws Exception {
    id = c.target();
    Brand before = state.value();
    BrandDecider.decide(c, state).forEach(AggregateLifecycle::apply);
    for (BrandNameCommand claim : BrandDecider.claims(before, state.value(), c)) {
      names
          .loadOrCreate(claim.target(), BrandNameClaimAggregate::new)
          .execute(name -> name.run(claim));
    }
  }
}
