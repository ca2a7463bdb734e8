package herald.access.hub.write;

import herald.access.hub.domain.AppointSuperAdmin;
import herald.access.hub.domain.ArrangeHub;
import herald.access.hub.domain.DismissSuperAdmin;
import herald.access.hub.domain.Hub;
import herald.access.hub.domain.HubCommand;
import herald.access.hub.domain.HubDecider;
import herald.access.hub.domain.OpenHub;
import herald.access.hub.domain.ResumePublishing;
import herald.access.hub.domain.StopPublishing;
import herald.access.hub.events.HubEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The shell around {@link HubDecider}: it loads, decides, records. */
@Aggregate
public class HubAggregate {

  @AggregateIdentifier private String id;
  private Versioned<Hub> state = Versioned.unwritten(new Hub.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(OpenHub c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ArrangeHub c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AppointSuperAdmin c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DismissSuperAdmin c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(StopPublishing c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ResumePublishing c) {
    run(c);
  }

  /** As part of a user's removal. */
  public void dismiss(DismissSuperAdmin c) {
    run(c);
  }

  @EventSourcingHandler
  void on(HubEvent e) {
    id = e.hub().value();
    state = state.after(e, Hub::evolve);
  }

  private void run(HubCommand c) {
    id = c.target();
    HubDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
