package herald.access.account.automation;

import herald.access.account.domain.DropTeam;
import herald.access.account.domain.DropUser;
import herald.access.account.events.AccessOpened;
import herald.access.account.events.AccessReopened;
import herald.access.account.events.AccessRestricted;
import herald.access.account.events.AccountId;
import herald.access.account.events.ConnectorNamed;
import herald.access.team.events.TeamDisbanded;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Who left the hub is named in no access: neither in one that named them then (R-ACC-2, R-ACC-4),
 * nor in one that was chosen at the same moment or comes back later. No more are they the connector
 * of any account (R-CON-15).
 */
@Component
@ProcessingGroup("automation.drop-from-access")
@DisallowReplay
class WhenSomebodyLeftThenDropThem {

  private final Departures departures;
  private final Commands commands;

  WhenSomebodyLeftThenDropThem(Departures departures, Commands commands) {
    this.departures = departures;
    this.commands = commands;
  }

  @EventHandler
  void on(UserRemoved e, EventContext context) {
    for (AccountId account : departures.naming(context.hub(), e.user().value())) {
      drop(account, e.user(), e.by(), context);
    }
  }

  @EventHandler
  void on(TeamDisbanded e, EventContext context) {
    for (AccountId account : departures.naming(context.hub(), e.team().value())) {
      drop(account, e.team(), e.by(), context);
    }
  }

  @EventHandler
  void on(AccessOpened e, EventContext context) {
    dropTheGone(e.account(), e.users(), e.teams(), context);
    dropTheGone(e.account(), List.of(e.connector()), List.of(), context);
  }

  @EventHandler
  void on(ConnectorNamed e, EventContext context) {
    dropTheGone(e.account(), List.of(e.connector()), List.of(), context);
  }

  @EventHandler
  void on(AccessReopened e, EventContext context) {
    dropTheGone(e.account(), e.users(), e.teams(), context);
  }

  @EventHandler
  void on(AccessRestricted e, EventContext context) {
    dropTheGone(e.account(), e.users(), e.teams(), context);
  }

  private void dropTheGone(
      AccountId account, List<UserId> users, List<TeamId> teams, EventContext context) {
    Set<String> gone = departures.gone(context.hub(), users, teams);
    for (UserId user : users.stream().filter(one -> gone.contains(one.value())).toList()) {
      departures
          .successor(context.hub(), user.value())
          .ifPresent(by -> drop(account, user, by, context));
    }
    for (TeamId team : teams.stream().filter(one -> gone.contains(one.value())).toList()) {
      departures
          .successor(context.hub(), team.value())
          .ifPresent(by -> drop(account, team, by, context));
    }
  }

  private void drop(AccountId account, UserId user, UserId by, EventContext context) {
    commands.send(
        new DropUser(account, user, by, context.at()), context.asAutomation("drop-from-access"));
  }

  private void drop(AccountId account, TeamId team, UserId by, EventContext context) {
    commands.send(
        new DropTeam(account, team, by, context.at()), context.asAutomation("drop-from-access"));
  }
}
