package herald.access.team.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * There is no such team any more; it drops out of selections (R-ACC-4). Its members stay users.
 *
 * @param by the super admin who did it, to whom accounts go that were shared with nobody else
 */
@EventType(name = "team.disbanded")
public record TeamDisbanded(TeamId team, UserId by, Instant at) implements TeamEvent {}
