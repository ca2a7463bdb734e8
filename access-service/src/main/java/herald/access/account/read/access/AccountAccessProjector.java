package herald.access.account.read.access;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessKind;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("read.account-access")
@Fills({"account_access", "account_access_users", "account_access_teams"})
class AccountAccessProjector {

  private final EngineRows rows;

  AccountAccessProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(AccessOpened e, EventContext context) {
    rows.write(
        """
        insert into account_access (hub_id, account_id, connector, kind, locked_because, connected, version)
        values (?, ?, ?, ?, ?, true, ?)""",
        context.hub(),
        e.account().value(),
        e.connector().value(),
        e.kind().name(),
        e.lockedBecause(),
        context.version());
    name(context.hub(), e.account(), e.users(), e.teams());
  }

  @EventHandler
  void on(AccessReopened e, EventContext context) {
    change(context, e.account(), e.kind(), e.lockedBecause(), true);
    name(context.hub(), e.account(), e.users(), e.teams());
  }

  @EventHandler
  void on(AccessShared e, EventContext context) {
    change(context, e.account(), AccessKind.EVERYONE, null, true);
    name(context.hub(), e.account(), List.of(), List.of());
  }

  @EventHandler
  void on(AccessRestricted e, EventContext context) {
    change(context, e.account(), e.kind(), null, true);
    name(context.hub(), e.account(), e.users(), e.teams());
  }

  @EventHandler
  void on(ConnectorNamed e, EventContext context) {
    connect(context, e.account(), e.connector().value());
  }

  @EventHandler
  void on(ConnectorLeft e, EventContext context) {
    connect(context, e.account(), null);
  }

  @EventHandler
  void on(AccessClosed e, EventContext context) {
    rows.write(
        """
        update account_access
        set connected = false, locked_because = null, closed_at = ?, version = ?
        where hub_id = ? and account_id = ?""",
        e.at().atOffset(ZoneOffset.UTC),
        context.version(),
        context.hub(),
        e.account().value());
  }

  private void change(
      EventContext context,
      AccountId account,
      AccessKind kind,
      @Nullable String lockedBecause,
      boolean connected) {
    rows.write(
        """
        update account_access set kind = ?, locked_because = ?, connected = ?, version = ?
        where hub_id = ? and account_id = ?""",
        kind.name(),
        lockedBecause,
        connected,
        context.version(),
        context.hub(),
        account.value());
  }

  private void connect(EventContext context, AccountId account, @Nullable String connector) {
    rows.write(
        """
        update account_access set connector = ?, version = ?
        where hub_id = ? and account_id = ?""",
        connector,
        context.version(),
        context.hub(),
        account.value());
  }

  private void name(String hub, AccountId account, List<UserId> users, List<TeamId> teams) {
    replace("account_access_users", hub, account, users.stream().map(UserId::value));
    replace("account_access_teams", hub, account, teams.stream().map(TeamId::value));
  }

  private void replace(String table, String hub, AccountId account, Stream<String> named) {
    rows.write(
        "delete from " + table + " where hub_id = ? and account_id = ?", hub, account.value());
    rows.write(
        "insert into " + table + " select ?, ?, unnest(?::text[])",
        hub,
        account.value(),
        named.toArray(String[]::new));
  }
}
