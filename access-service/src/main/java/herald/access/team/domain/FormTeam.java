package herald.access.team.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.time.Instant;
import java.util.Set;

/** Forms a team of these users. */
public record FormTeam(TeamId team, String name, Set<UserId> members, Instant now)
    implements TeamCommand {}
