package herald.notification.digest.write;

import herald.notification.digest.domain.ConfirmSent;
import herald.notification.digest.domain.Digest;
import herald.notification.digest.domain.DigestCommand;
import herald.notification.digest.domain.GiveUpOutcome;
import herald.notification.digest.domain.RecordNotTaken;
import herald.notification.digest.domain.StartSending;
import herald.notification.digest.events.DigestEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One user's digest of one period: begun, then sent, refused and begun again, or unknown. */
@Aggregate
class DigestAggregate {

  @AggregateIdentifier private String id;
  private Digest state = Digest.UNWRITTEN;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(StartSending c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ConfirmSent c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RecordNotTaken c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(GiveUpOutcome c) {
    run(c);
  }

  @EventSourcingHandler
  void on(DigestEvent e) {
    id = e.digest();
    state = Digest.evolve(state, e);
  }

  private void run(DigestCommand c) {
    id = c.target();
    Digest.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
