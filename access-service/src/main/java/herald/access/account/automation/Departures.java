package herald.access.account.automation;

import herald.access.account.events.AccessClosed;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccessShared;
import herald.access.account.events.AccountAccessEvent;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorLeft;
import herald.access.account.events.ConnectorNamed;
import herald.access.team.events.TeamDisbanded;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps what the group looks up: which accounts name whom, whose connector is who, and who is gone
 * because of whom. It reads the past too.
 */
@Component
@ProcessingGroup("automation.drop-from-access")
class Departures {

  private final EngineRows rows;

  Departures(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(AccountAccessEvent event, EventContext context) {
    String account = event.account().value();
    switch (event) {
      case AccessOpened e -> {
        name(context.hub(), account, e.users(), e.teams());
        connect(context.hub(), account, e.connector());
      }
      case AccessReopened e -> name(context.hub(), account, e.users(), e.teams());
      case AccessRestricted e -> name(context.hub(), account, e.users(), e.teams());
      case AccessShared e -> name(context.hub(), account, List.of(), List.of());
      case ConnectorNamed e -> connect(context.hub(), account, e.connector());
      case ConnectorLeft e -> disconnect(context.hub(), account);
      case AccessClosed e -> name(context.hub(), account, List.of(), List.of());
    }
  }

  @EventHandler
  void on(UserRemoved e, EventContext context) {
    gone(context.hub(), e.user().value(), e.by());
  }

  @EventHandler
  void on(TeamDisbanded e, EventContext context) {
    gone(context.hub(), e.team().value(), e.by());
  }

  /** The accounts whose access names this user or team, or whose connector this user is. */
  List<AccountId> naming(String hub, String named) {
    return rows.jdbc()
        .sql(
            """
            select account_id from named_in_access where hub_id = :hub and named = :named
            union select account_id from connectors where hub_id = :hub and connector = :named
            order by 1""")
        .param("hub", hub)
        .param("named", named)
        .query((row, number) -> new AccountId(row.getString("account_id")))
        .list();
  }

  /** Which of these users and teams are gone: of a large selection, hardly any. */
  Set<String> gone(String hub, List<UserId> users, List<TeamId> teams) {
    return Set.copyOf(
        rows.jdbc()
            .sql("select named from departed where hub_id = ? and named = any(?::text[])")
            .params(hub, ids(users, teams))
            .query(String.class)
            .list());
  }

  /**
   * Who takes over from a user or team that is gone: the first one of a chain who is still there.
   */
  Optional<UserId> successor(String hub, String named) {
    Set<String> seen = new HashSet<>();
    Optional<String> by = goneBecauseOf(hub, named);
    while (by.isPresent() && seen.add(by.get())) {
      Optional<String> next = goneBecauseOf(hub, by.get());
      if (next.isEmpty()) {
        return by.map(UserId::new);
      }
      by = next;
    }
    return Optional.empty();
  }

  private Optional<String> goneBecauseOf(String hub, String named) {
    return rows.jdbc()
        .sql("select because_of from departed where hub_id = ? and named = ?")
        .params(hub, named)
        .query(String.class)
        .optional();
  }

  private void gone(String hub, String named, UserId by) {
    rows.jdbc()
        .sql("insert into departed values (?, ?, ?) on conflict do nothing")
        .params(hub, named, by.value())
        .update();
  }

  private void connect(String hub, String account, UserId connector) {
    rows.jdbc()
        .sql(
            """
            insert into connectors values (?, ?, ?)
            on conflict (hub_id, account_id) do update set connector = excluded.connector""")
        .params(hub, account, connector.value())
        .update();
  }

  private void disconnect(String hub, String account) {
    rows.jdbc()
        .sql("delete from connectors where hub_id = ? and account_id = ?")
        .params(hub, account)
        .update();
  }

  private void name(String hub, String account, List<UserId> users, List<TeamId> teams) {
    rows.jdbc()
        .sql("delete from named_in_access where hub_id = ? and account_id = ?")
        .params(hub, account)
        .update();
    rows.jdbc()
        .sql("insert into named_in_access select ?, ?, unnest(?::text[])")
        .params(hub, account, ids(users, teams))
        .update();
  }

  private static String[] ids(List<UserId> users, List<TeamId> teams) {
    return Stream.concat(users.stream().map(UserId::value), teams.stream().map(TeamId::value))
        .toArray(String[]::new);
  }
}
