package herald.account.socialaccount.automation;

import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.vault.Vault;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Tokens do not outlive the connection that they were given for (R-CON-11), nor the newer consent
 * that replaced them. The event comes first; until this has run, nobody reads them, since no event
 * names them any more. It belongs to the group of the deliveries, so that an attempt that misses
 * tokens finds in the same moment that the account has others or none.
 */
@Component
@ProcessingGroup("automation.deliver")
@DisallowReplay
class WhenConnectionEndedThenDeleteTokens {

  private final EngineRows rows;
  private final Vault vault;

  WhenConnectionEndedThenDeleteTokens(EngineRows rows, Vault vault) {
    this.rows = rows;
    this.vault = vault;
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    vault.delete(rows.jdbc(), context.hub(), e.account(), e.grant());
  }

  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    vault.delete(rows.jdbc(), context.hub(), e.account(), e.grant() - 1);
  }
}
