package herald.access.team.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Disbands the team.
 *
 * @param by the super admin who does it
 */
public record DisbandTeam(TeamId team, UserId by, ExpectedVersion expected, Instant now)
    implements TeamCommand {}
