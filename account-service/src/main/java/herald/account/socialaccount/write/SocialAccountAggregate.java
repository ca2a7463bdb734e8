package herald.account.socialaccount.write;

import herald.account.presence.write.NetworkPresenceAggregate;
import herald.account.socialaccount.domain.SocialAccount;
import herald.account.socialaccount.domain.SocialAccountCommand;
import herald.account.socialaccount.domain.SocialAccountCommand.ConnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.DisconnectAccount;
import herald.account.socialaccount.domain.SocialAccountCommand.DropConnector;
import herald.account.socialaccount.domain.SocialAccountCommand.HandOverConnector;
import herald.account.socialaccount.domain.SocialAccountCommand.LoseAuthorization;
import herald.account.socialaccount.domain.SocialAccountCommand.ReconnectAccount;
import herald.account.socialaccount.domain.SocialAccountDecider;
import herald.account.socialaccount.events.SocialAccountEvent;
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

/** The shell around {@link SocialAccount}. */
@Aggregate
public class SocialAccountAggregate {

  @AggregateIdentifier private String id = "";
  private Versioned<SocialAccount> state = Versioned.unwritten(new SocialAccount.Unconnected());

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(
      ConnectAccount c,
      @Qualifier("networkPresenceAggregateRepository")
          Repository<NetworkPresenceAggregate> presences,
      @Qualifier("socialAccountAggregateRepository") Repository<SocialAccountAggregate> accounts)
      throws Exception {
    if (c.instead() != null) {
      accounts
          .loadOrCreate(c.instead().value(), SocialAccountAggregate::new)
          .execute(former -> SocialAccountDecider.requireOver(former.state.value(), c.now()));
    }
    run(c);
    presences
        .loadOrCreate(c.presence().value(), NetworkPresenceAggregate::new)
        .execute(presence -> presence.claim(c.claim()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(ReconnectAccount c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(LoseAuthorization c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(HandOverConnector c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DropConnector c) {
    run(c);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void on(DisconnectAccount c) {
    run(c);
  }

  /** For a delivery about to start: refuses unless these tokens are the account's own and good. */
  public void requireUsable(String account, int grant) {
    id = account;
    SocialAccountDecider.requireUsable(state.value(), grant);
  }

  /** Refuses while the account is not connected. */
  public void requireConnected(String account) {
    id = account;
    SocialAccountDecider.requireConnected(state.value());
  }

  @EventSourcingHandler
  void on(SocialAccountEvent event) {
    id = event.account().value();
    state = state.after(event, SocialAccount::evolve);
  }

  private void run(SocialAccountCommand c) {
    id = c.target();
    SocialAccountDecider.decide(c, state).forEach(AggregateLifecycle::apply);
  }
}
