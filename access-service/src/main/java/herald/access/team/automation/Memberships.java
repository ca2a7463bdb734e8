package herald.access.team.automation;

import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps what the group looks up: who is in which team. It reads the past too. */
@Component
@ProcessingGroup("automation.leave-teams")
class Memberships {

  private final EngineRows rows;

  Memberships(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(TeamFormed e, EventContext context) {
    choose(context.hub(), e.team(), e.members());
  }

  @EventHandler
  void on(TeamMembersChosen e, EventContext context) {
    choose(context.hub(), e.team(), e.members());
  }

  @EventHandler
  void on(TeamDisbanded e, EventContext context) {
    choose(context.hub(), e.team(), List.of());
  }

  List<TeamId> of(String hub, UserId user) {
    return rows.jdbc()
        .sql("select team_id from memberships where hub_id = ? and user_id = ? order by 1")
        .params(hub, user.value())
        .query((row, number) -> new TeamId(row.getString("team_id")))
        .list();
  }

  private void choose(String hub, TeamId team, List<UserId> members) {
    rows.jdbc()
        .sql("delete from memberships where hub_id = ? and team_id = ?")
        .params(hub, team.value())
        .update();
    members.forEach(
        member ->
            rows.jdbc()
                .sql("insert into memberships values (?, ?, ?)")
                .params(hub, team.value(), member.value())
                .update());
  }
}
