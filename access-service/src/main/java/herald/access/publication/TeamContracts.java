package herald.access.publication;

import herald.access.team.domain.Team;
import herald.access.team.events.TeamDisbanded;
import herald.access.team.events.TeamEvent;
import herald.access.team.events.TeamFormed;
import herald.access.team.events.TeamMembersChosen;
import herald.access.team.events.TeamRenamed;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.eventstore.EventContext;
import herald.platform.messaging.Contract;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the others hear of a team: each time the whole of it. */
final class TeamContracts {

  private TeamContracts() {}

  /**
   * @param then the team as the event has left it
   */
  static Contract of(TeamEvent event, Team then, EventContext context) {
    String by = Actors.of(context);
    String team = event.team().value();
    return switch (event) {
      case TeamDisbanded e ->
          Contract.of(
              "herald.team.disbanded.v1",
              team,
              new DisbandedV1(e.team(), by, context.version(), e.at()));
      case TeamFormed e -> described(team, e, then, by, context);
      case TeamRenamed e -> described(team, e, then, by, context);
      case TeamMembersChosen e -> described(team, e, then, by, context);
    };
  }

  private static Contract described(
      String team, TeamEvent event, Team then, String by, EventContext context) {
    if (then instanceof Team.Formed formed) {
      List<UserId> members =
          formed.members().stream().sorted(Comparator.comparing(UserId::value)).toList();
      return Contract.of(
          "herald.team.described.v1",
          team,
          new DescribedV1(event.team(), formed.name(), members, by, context.version(), event.at()));
    }
    throw new IllegalStateException("a team that was never formed: " + team);
  }

  /** {@code herald.team.described.v1}. */
  record DescribedV1(
      TeamId team, String name, List<UserId> members, String by, long version, Instant at) {}

  /** {@code herald.team.disbanded.v1}. */
  record DisbandedV1(TeamId team, String by, long version, Instant at) {}
}
