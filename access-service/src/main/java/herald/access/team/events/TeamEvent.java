package herald.access.team.events;

import herald.access.user.events.TeamId;
import java.time.Instant;

/** The life of a team. */
public sealed interface TeamEvent
    permits TeamFormed, TeamRenamed, TeamMembersChosen, TeamDisbanded {

  TeamId team();

  Instant at();
}
