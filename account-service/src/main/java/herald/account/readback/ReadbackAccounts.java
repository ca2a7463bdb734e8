package herald.account.readback;

import herald.account.id.AccountId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps which accounts are read back. The first look comes a pause after the connection: nothing
 * that was said before it is told. A reconnection goes on from where the former one ended.
 */
@Component
@ProcessingGroup("automation.read-back")
class ReadbackAccounts {

  private final EngineRows rows;
  private final ReadbackProperties properties;

  ReadbackAccounts(EngineRows rows, ReadbackProperties properties) {
    this.rows = rows;
    this.properties = properties;
  }

  @EventHandler
  void on(AccountConnected e, EventContext context) {
    keep(e.account(), e.profile(), e.grant(), e.reporting(), e.at(), context);
  }

  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    keep(e.account(), e.profile(), e.grant(), e.reporting(), e.at(), context);
  }

  @EventHandler
  void on(AuthorizationLost e, EventContext context) {
    rest(e.account(), context);
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    rest(e.account(), context);
  }

  private void keep(
      AccountId account,
      Profile profile,
      int grant,
      Reporting reporting,
      Instant at,
      EventContext context) {
    rows.jdbc()
        .sql(
            """
            insert into readback_account (hub_id, account, network, remote_id, grant_number,
                                          reporting, cause, readable, since, next_at)
            values (:hub, :account, :network, :remote, :grant, :reporting, :cause, true, :at, :next)
            on conflict (hub_id, account) do update
            set remote_id = excluded.remote_id, grant_number = excluded.grant_number,
                reporting = excluded.reporting, cause = excluded.cause, readable = true,
                next_at = excluded.next_at\
            """)
        .param("hub", context.hub())
        .param("account", account.value())
        .param("network", profile.network().name())
        .param("remote", profile.remoteId())
        .param("grant", grant)
        .param("reporting", reporting.name())
        .param("cause", context.eventId())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("next", at.plus(properties.pause()).atOffset(ZoneOffset.UTC))
        .update();
  }

  private void rest(AccountId account, EventContext context) {
    rows.jdbc()
        .sql("update readback_account set readable = false where hub_id = ? and account = ?")
        .params(context.hub(), account.value())
        .update();
  }
}
