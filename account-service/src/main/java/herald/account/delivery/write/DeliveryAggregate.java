package herald.account.delivery.write;

import herald.account.delivery.domain.Delivery;
import herald.account.delivery.domain.DeliveryCommand;
import herald.account.delivery.domain.DeliveryCommand.PostponeDelivery;
import herald.account.delivery.domain.DeliveryCommand.RecordDelivered;
import herald.account.delivery.domain.DeliveryCommand.RecordUnknown;
import herald.account.delivery.domain.DeliveryCommand.RefuseDelivery;
import herald.account.delivery.domain.DeliveryCommand.RequestDelivery;
import herald.account.delivery.domain.DeliveryCommand.StartDelivery;
import herald.account.delivery.domain.DeliveryCommand.WithholdDelivery;
import herald.account.delivery.domain.DeliveryDecider;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.socialaccount.write.SocialAccountAggregate;
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

/** The shell around {@link Delivery}. */
@Aggregate
class DeliveryAggregate {

  @AggregateIdentifier private String id = "";
  private Versioned<Delivery> state = Versioned.unwritten(new Delivery.Unrequested());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RequestDelivery c) {
    run(c);
  }

  /** The account's own stream says whether it can be used now, not a view of it (R-POST-4). */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(
      StartDelivery c,
      @Qualifier("socialAccountAggregateRepository") Repository<SocialAccountAggregate> accounts)
      throws Exception {
    String account = c.account().value();
    accounts
        .loadOrCreate(account, SocialAccountAggregate::new)
        .execute(usable -> usable.requireUsable(account, c.grant()));
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordDelivered c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(PostponeDelivery c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RefuseDelivery c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordUnknown c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(WithholdDelivery c) {
    run(c);
  }

  @EventSourcingHandler
  void on(DeliveryEvent event) {
    id = event.post().value();
    state = state.after(event, Delivery::evolve);
  }

  private void run(DeliveryCommand c) {
    id = c.target();
    DeliveryDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
