package herald.account.delivery.automation;

import herald.account.id.AccountId;
import herald.account.network.Profile;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * What an attempt must know of its account, kept by the same group as the deliveries; unlike them
 * it reads the past too.
 */
@Component
@ProcessingGroup("automation.deliver")
class DeliveryAccounts {

  private final EngineRows rows;

  DeliveryAccounts(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(AccountConnected e, EventContext context) {
    keep(e.account(), e.profile(), e.grant(), context);
  }

  /** Whatever could not be looked up without tokens can be now. */
  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    keep(e.account(), e.profile(), e.grant(), context);
    rows.jdbc()
        .sql(
            """
            update delivery_due set not_before = ?
            where hub_id = ? and account = ? and phase = 'UNKNOWN' and not_before > ?\
            """)
        .params(e.at().atOffset(ZoneOffset.UTC), context.hub(), e.account().value())
        .params(e.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    rows.jdbc()
        .sql("update delivery_account set connected = false where hub_id = ? and account = ?")
        .params(context.hub(), e.account().value())
        .update();
  }

  private void keep(AccountId account, Profile profile, int grant, EventContext context) {
    rows.jdbc()
        .sql(
            """
            insert into delivery_account (hub_id, account, network, remote_id, grant_number, connected)
            values (?, ?, ?, ?, ?, true)
            on conflict (hub_id, account) do update
            set remote_id = excluded.remote_id, grant_number = excluded.grant_number,
                connected = true\
            """)
        .params(context.hub(), account.value(), profile.network().name(), profile.remoteId())
        .params(grant)
        .update();
  }
}
