package herald.access.account.write;

import herald.access.account.domain.AccountAccess;
import herald.access.account.domain.AccountAccessCommand;
import herald.access.account.domain.AccountAccessDecider;
import herald.access.account.domain.CloseAccess;
import herald.access.account.domain.DropTeam;
import herald.access.account.domain.DropUser;
import herald.access.account.domain.NameConnector;
import herald.access.account.domain.OpenAccess;
import herald.access.account.domain.ReopenAccess;
import herald.access.account.domain.RestrictAccess;
import herald.access.account.domain.ShareAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.platform.kernel.Versioned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The shell around {@link AccountAccessDecider}: it loads, decides, records. */
@Aggregate
class AccountAccessAggregate {

  @AggregateIdentifier private String id;
  private Versioned<AccountAccess> state = Versioned.unwritten(new AccountAccess.Unwritten());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(OpenAccess c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReopenAccess c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ShareAccess c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(RestrictAccess c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(NameConnector c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(CloseAccess c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DropUser c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DropTeam c) {
    run(c);
  }

  @EventSourcingHandler
  void on(AccountAccessEvent e) {
    id = e.account().value();
    state = state.after(e, AccountAccess::evolve);
  }

  private void run(AccountAccessCommand c) {
    id = c.target();
    AccountAccessDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
