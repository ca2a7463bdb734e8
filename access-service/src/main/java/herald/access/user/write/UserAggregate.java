package herald.access.user.write;

import herald.access.hub.write.HubAggregate;
import herald.access.user.domain.AcceptInvitation;
import herald.access.user.domain.AddUser;
import herald.access.user.domain.AppointAuditor;
import herald.access.user.domain.DescribeUser;
import herald.access.user.domain.DismissAuditor;
import herald.access.user.domain.GivePermission;
import herald.access.user.domain.RemoveUser;
import herald.access.user.domain.User;
import herald.access.user.domain.UserCommand;
import herald.access.user.domain.UserDecider;
import herald.access.user.events.UserEvent;
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

/** The shell around {@link UserDecider}: it loads, decides, records. */
@Aggregate
class UserAggregate {

  @AggregateIdentifier private String id;
  private Versioned<User> state = Versioned.unwritten(new User.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AddUser c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AcceptInvitation c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DescribeUser c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(GivePermission c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AppointAuditor c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DismissAuditor c) {
    run(c);
  }

  /** Both streams or neither: a hub never loses its last super admin by a removal. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RemoveUser c, @Qualifier("hubAggregateRepository") Repository<HubAggregate> hubs) {
    run(c);
    hubs.load(c.hub().value()).execute(hub -> hub.dismiss(c.dismissal()));
  }

  @EventSourcingHandler
  void on(UserEvent e) {
    id = e.user().value();
    state = state.after(e, User::evolve);
  }

  private void run(UserCommand c) {
    id = c.target();
    UserDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
