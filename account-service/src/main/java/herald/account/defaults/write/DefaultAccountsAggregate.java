package herald.account.defaults.write;

import herald.account.defaults.domain.DefaultAccounts;
import herald.account.defaults.domain.DefaultsCommand;
import herald.account.defaults.domain.DefaultsCommand.SetDefault;
import herald.account.defaults.domain.DefaultsCommand.UnsetDefault;
import herald.account.defaults.domain.DefaultsDecider;
import herald.account.defaults.events.DefaultsEvent;
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

/** The shell around {@link DefaultAccounts}. */
@Aggregate
class DefaultAccountsAggregate {

  @AggregateIdentifier private String id = "";
  private Versioned<DefaultAccounts> state = Versioned.unwritten(DefaultAccounts.none());

  /** The account's own stream says whether it is connected (R-CON-11). */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(
      SetDefault c,
      @Qualifier("socialAccountAggregateRepository") Repository<SocialAccountAggregate> accounts)
      throws Exception {
    String account = c.account().value();
    accounts
        .loadOrCreate(account, SocialAccountAggregate::new)
        .execute(connected -> connected.requireConnected(account));
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(UnsetDefault c) {
    run(c);
  }

  @EventSourcingHandler
  void on(DefaultsEvent event) {
    id = event.defaults().value();
    state = state.after(event, DefaultAccounts::evolve);
  }

  private void run(DefaultsCommand c) {
    id = c.target();
    DefaultsDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
