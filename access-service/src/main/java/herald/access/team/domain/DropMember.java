package herald.access.team.domain;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** The user has left the hub. */
public record DropMember(TeamId team, UserId user, Instant now) implements TeamCommand {}
