package herald.access.team.read.teams;

import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventContext;
import herald.platform.eventstore.Fills;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes the tables {@code teams} and {@code team_members}. */
@Component
@ProcessingGroup("read.teams")
@Fills({"teams", "team_members"})
class TeamsProjector {

  private final EngineRows rows;

  TeamsProjector(EngineRows rows) {
    this.rows = rows;
  }

  @EventHandler
  void on(TeamEvent event, EventContext context) {
    String hub = context.hub();
    switch (event) {
      case TeamFormed e -> {
        run(
            "insert into teams (name, version, hub_id, team_id) values (?, 0, ?, ?)",
            e.name(),
            hub,
            e.team().value());
        choose(hub, e.team(), e.members());
      }
      case TeamRenamed e ->
          run(
              "update teams set name = ? where hub_id = ? and team_id = ?",
              e.name(),
              hub,
              e.team().value());
      case TeamMembersChosen e -> choose(hub, e.team(), e.members());
      case TeamDisbanded e -> {
        choose(hub, e.team(), List.of());
        run("delete from teams where hub_id = ? and team_id = ?", hub, e.team().value());
      }
    }
    run(
        "update teams set version = ? where hub_id = ? and team_id = ?",
        context.version(),
        hub,
        event.team().value());
  }

  private void choose(String hub, TeamId team, List<UserId> members) {
    run("delete from team_members where hub_id = ? and team_id = ?", hub, team.value());
    run(
        "insert into team_members select ?, ?, unnest(?::text[])",
        hub,
        team.value(),
        members.stream().map(UserId::value).toArray(String[]::new));
  }

  private void run(String sql, Object... values) {
    rows.write(sql, values);
  }
}
