package herald.access.team.automation;

import herald.access.team.domain.DropMember;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserRemoved;
import herald.platform.eventstore.Commands;
import herald.platform.eventstore.EventContext;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Who left the hub is in none of its teams. */
@Component
@ProcessingGroup("automation.leave-teams")
@DisallowReplay
class WhenUserRemovedThenLeaveTeams {

  private final Memberships memberships;
  private final Commands commands;

  WhenUserRemovedThenLeaveTeams(Memberships memberships, Commands commands) {
    this.memberships = memberships;
    this.commands = commands;
  }

  @EventHandler
  void on(UserRemoved e, EventContext context) {
    for (TeamId team : memberships.of(context.hub(), e.user())) {
      commands.send(
          new DropMember(team, e.user(), context.at()), context.asAutomation("leave-teams"));
    }
  }
}
