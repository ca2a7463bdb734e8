package herald.access.team.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * These are the members now, all of them: chosen by a super admin, or what is left when one has
 * left the hub. Whoever is in it has, and whoever is not loses, the access that the team gives, at
 * once (R-ACC-2, R-ACC-7).
 */
@EventType(name = "team.members-chosen")
public record TeamMembersChosen(TeamId team, List<UserId> members, Instant at)
    implements TeamEvent {}
