package herald.account.socialaccount.read.overview;

import herald.account.id.AccountId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.account.presence.events.PresenceClaimed;
import herald.account.socialaccount.events.AccountConnected;
import herald.account.socialaccount.events.AccountDisconnected;
import herald.account.socialaccount.events.AccountReconnected;
import herald.account.socialaccount.events.AuthorizationLost;
import herald.account.socialaccount.events.ConnectorHandedOver;
import herald.account.socialaccount.events.ConnectorLeft;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds the accounts' events into the table {@code account}. */
@Component
@ProcessingGroup("read.account-overview")
@Fills("account")
class AccountOverviewProjector {

  private final EngineRows rows;

  AccountOverviewProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(AccountConnected e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            insert into account (hub_id, account, network, kind, remote_id, connector, state,
                                 version, name, handle, folded, address, picture, reporting,
                                 authorized_until)
            values (:hub, :account, :network, :kind, :remote, :connector, 'CONNECTED',
                    :version, :name, :handle, :folded, :address, :picture, :reporting, :until)\
            """)
        .param("network", e.profile().network().name())
        .param("kind", e.profile().kind().name())
        .param("remote", e.profile().remoteId())
        .param("connector", e.connector().value())
        .params(described(context, e.account(), e.profile(), e.reporting(), e.authorizedUntil()))
        .update();
  }

  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            update account
            set state = 'CONNECTED', disconnected_at = null, name = :name, handle = :handle, folded = :folded,
                address = :address, picture = :picture, reporting = :reporting,
                authorized_until = :until, version = :version
            where hub_id = :hub and account = :account\
            """)
        .params(described(context, e.account(), e.profile(), e.reporting(), e.authorizedUntil()))
        .update();
  }

  @EventHandler
  void on(AuthorizationLost e, EventContext context) {
    become("LOST", e.account(), context);
  }

  @EventHandler
  void on(ConnectorHandedOver e, EventContext context) {
    connect(e.connector().value(), e.account(), context);
  }

  @EventHandler
  void on(ConnectorLeft e, EventContext context) {
    connect(null, e.account(), context);
  }

  @EventHandler
  void on(AccountDisconnected e, EventContext context) {
    become("DISCONNECTED", e.account(), context);
    rows.jdbc()
        .sql("update account set disconnected_at = ? where hub_id = ? and account = ?")
        .params(e.at().atOffset(ZoneOffset.UTC), context.hub(), e.account().value())
        .update();
  }

  /** An account that stood for the presence before is history now, and in no list (R-CON-12). */
  @EventHandler
  void on(PresenceClaimed e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            delete from account
            where hub_id = ? and network = ? and remote_id = ? and account <> ?\
            """)
        .params(context.hub(), e.network().name(), e.remoteId(), e.account().value())
        .update();
  }

  private void connect(@Nullable String connector, AccountId account, EventContext context) {
    rows.jdbc()
        .sql("update account set connector = ?, version = ? where hub_id = ? and account = ?")
        .params(connector, context.version(), context.hub(), account.value())
        .update();
  }

  private void become(String state, AccountId account, EventContext context) {
    rows.jdbc()
        .sql(
            """
            update account set state = ?, version = ?
            where hub_id = ? and account = ?\
            """)
        .params(state, context.version(), context.hub(), account.value())
        .update();
  }

  private static Map<String, Object> described(
      EventContext context,
      AccountId account,
      Profile profile,
      Reporting reporting,
      Instant until) {
    Map<String, Object> values = new HashMap<>();
    values.put("hub", context.hub());
    values.put("account", account.value());
    values.put("version", context.version());
    values.put("name", profile.name());
    values.put("handle", profile.handle());
    values.put("folded", Folding.fold(profile.name() + " " + profile.handle()));
    values.put("address", profile.address());
    values.put("picture", profile.picture());
    values.put("reporting", reporting.name());
    values.put("until", until.atOffset(ZoneOffset.UTC));
    return values;
  }
}
