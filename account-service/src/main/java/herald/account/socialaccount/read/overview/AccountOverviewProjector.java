package herald.account.socialaccount.read.overview;

import herald.account.id.AccountId;
import herald.account.network.Profile;
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
import java.time.ZoneOffset;
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
    Profile profile = e.profile();
    rows.write(
        """
        insert into account (hub_id, account, network, kind, remote_id, connector, state,
          version, name, handle, folded, address, picture, reporting, authorized_until)
        values (?, ?, ?, ?, ?, ?, 'CONNECTED', ?, ?, ?, ?, ?, ?, ?, ?)""",
        context.hub(),
        e.account().value(),
        profile.network().name(),
        profile.kind().name(),
        profile.remoteId(),
        e.connector().value(),
        context.version(),
        profile.name(),
        profile.handle(),
        folded(profile),
        profile.address(),
        profile.picture(),
        e.reporting().name(),
        e.authorizedUntil().atOffset(ZoneOffset.UTC));
  }

  @EventHandler
  void on(AccountReconnected e, EventContext context) {
    Profile profile = e.profile();
    rows.write(
        """
        update account set state = 'CONNECTED', disconnected_at = null, name = ?, handle = ?,
          folded = ?, address = ?, picture = ?, reporting = ?, authorized_until = ?, version = ?
        where hub_id = ? and account = ?""",
        profile.name(),
        profile.handle(),
        folded(profile),
        profile.address(),
        profile.picture(),
        e.reporting().name(),
        e.authorizedUntil().atOffset(ZoneOffset.UTC),
        context.version(),
        context.hub(),
        e.account().value());
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
    rows.write(
        "update account set disconnected_at = ? where hub_id = ? and account = ?",
        e.at().atOffset(ZoneOffset.UTC),
        context.hub(),
        e.account().value());
  }

  /** An account that stood for the presence before is history now, and in no list (R-CON-12). */
  @EventHandler
  void on(PresenceClaimed e, EventContext context) {
    rows.jdbc()
        .sql(
            """
            delete from account
            where hub_id = ? and network = ? and remote_id = ? and account <> ?""")
        .params(context.hub(), e.network().name(), e.remoteId(), e.account().value())
        .update();
  }

  private void connect(@Nullable String connector, AccountId account, EventContext context) {
    rows.write(
        "update account set connector = ?, version = ? where hub_id = ? and account = ?",
        connector,
        context.version(),
        context.hub(),
        account.value());
  }

  private void become(String state, AccountId account, EventContext context) {
    rows.write(
        """
        update account set state = ?, version = ?
        where hub_id = ? and account = ?""",
        state,
        context.version(),
        context.hub(),
        account.value());
  }

  private static String folded(Profile profile) {
    return Folding.fold(profile.name() + " " + profile.handle());
  }
}
