package herald.access.user.write;

import herald.access.user.domain.AddUser;
import herald.access.user.domain.GivePermission;
import herald.access.user.domain.User;
import herald.access.user.domain.UserCommand;
import herald.access.user.domain.UserDecider;
import herald.access.user.events.UserEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The shell around {@link UserDecider}: it loads, decides, records. */
@Aggregate
class UserAggregate {

  @AggregateIdentifier private String id;
  private User state = new User.Unwritten();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(AddUser c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(GivePermission c) {
    run(c);
  }

  @EventSourcingHandler
  void on(UserEvent e) {
    id = e.user().value();
    state = User.evolve(state, e);
  }

  private void run(UserCommand c) {
    id = c.target();
    UserDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
