package herald.access.team.domain;

import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.util.Set;

/** A team is formed once, changes its name and members, and may be disbanded for good. */
public sealed interface Team {

  /** Nothing has happened in this stream. */
  record Unwritten() implements Team {}

  /** A team of the hub. */
  record Formed(TeamId id, String name, Set<UserId> members) implements Team {
    public Formed {
      members = Set.copyOf(members);
    }
  }

  /** Was a team of the hub. */
  record Disbanded(TeamId id) implements Team {}

  static Team evolve(Team team, TeamEvent event) {
    return switch (event) {
      case TeamFormed e -> new Formed(e.team(), e.name(), Set.copyOf(e.members()));
      case TeamRenamed e ->
          team instanceof Formed f ? new Formed(f.id(), e.name(), f.members()) : team;
      case TeamMembersChosen e ->
          team instanceof Formed f ? new Formed(f.id(), f.name(), Set.copyOf(e.members())) : team;
      case TeamDisbanded e -> new Disbanded(e.team());
    };
  }
}
