package herald.access.team.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/** There is such a team from now on, with these members; accounts may be shared with it. */
@EventType(name = "team.formed")
public record TeamFormed(TeamId team, String name, List<UserId> members, Instant at)
    implements TeamEvent {}
