package herald.access.team.domain;

import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.UserId;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What follows from a command to a team; a repeated one yields nothing. */
public final class TeamDecider {

  private TeamDecider() {}

  public static List<TeamEvent> decide(TeamCommand command, Versioned<Team> now) {
    command.expected().require(now.version());
    return switch (command) {
      case FormTeam c ->
          now.value() instanceof Team.Unwritten
              ? List.of(new TeamFormed(c.team(), c.name(), sorted(c.members()), c.now()))
              : List.of();
      case ArrangeTeam c -> arrange(c, now.value());
      case DropMember c -> drop(c, now.value());
      case DisbandTeam c -> disband(c, now.value());
    };
  }

  private static List<TeamEvent> arrange(ArrangeTeam c, Team team) {
    return switch (team) {
      case Team.Unwritten u -> throw unknown();
      case Team.Disbanded d -> throw unknown();
      case Team.Formed f -> {
        List<TeamEvent> events = new ArrayList<>();
        if (!f.name().equals(c.name())) {
          events.add(new TeamRenamed(c.team(), c.name(), c.now()));
        }
        if (!f.members().equals(c.members())) {
          events.add(new TeamMembersChosen(c.team(), sorted(c.members()), c.now()));
        }
        yield events;
      }
    };
  }

  private static List<TeamEvent> drop(DropMember c, Team team) {
    if (team instanceof Team.Formed f && f.members().contains(c.user())) {
      Set<UserId> rest = new HashSet<>(f.members());
      rest.remove(c.user());
      return List.of(new TeamMembersChosen(c.team(), sorted(rest), c.now()));
    }
    return List.of();
  }

  private static List<TeamEvent> disband(DisbandTeam c, Team team) {
    return switch (team) {
      case Team.Unwritten u -> throw unknown();
      case Team.Formed f -> List.of(new TeamDisbanded(c.team(), c.by(), c.now()));
      case Team.Disbanded d -> List.of();
    };
  }

  private static List<UserId> sorted(Set<UserId> users) {
    return users.stream().sorted(Comparator.comparing(UserId::value)).toList();
  }

  private static Rejection unknown() {
    return Rejection.unknown("team.unknown", "R-PERM-6", "There is no such team.");
  }
}
