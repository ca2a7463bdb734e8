package herald.notification.preferences.write;

import herald.notification.preferences.domain.ChooseEmailPreferences;
import herald.notification.preferences.domain.EmailPreferences;
import herald.notification.preferences.domain.EmailPreferencesCommand;
import herald.notification.preferences.domain.EmailPreferencesDecider;
import herald.notification.preferences.domain.EndDigest;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The mails of one user, or of a hub for those who have not chosen: chosen again and again. */
@Aggregate
class EmailPreferencesAggregate {

  @AggregateIdentifier private String id;
  private Versioned<EmailPreferences> state = Versioned.unwritten(EmailPreferences.UNWRITTEN);

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ChooseEmailPreferences c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(EndDigest c) {
    run(c);
  }

  @EventSourcingHandler
  void on(EmailPreferencesEvent e) {
    id = e.owner();
    state = state.after(e, EmailPreferences::evolve);
  }

  private void run(EmailPreferencesCommand c) {
    id = c.target();
    EmailPreferencesDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
