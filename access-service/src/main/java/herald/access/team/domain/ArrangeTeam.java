package herald.access.team.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import java.util.Set;

/**
 * Gives the team this name and these members.
 *
 * @param expected the version that they believe to change
 */
public record ArrangeTeam(
    TeamId team, String name, Set<UserId> members, ExpectedVersion expected, Instant now)
    implements TeamCommand {}
