package herald.access.account.events;

import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * From now on only these may use the account, and super admins: PRIVATE to one user, or SELECTED
 * users and teams. Raised whenever that set becomes another, wider or narrower, as long as it is
 * not everyone. Mails leave the account out (R-MAIL-3), its auto-publishing is switched off
 * (R-AUTO-2), and posts of people who lost the right are withheld (R-ACC-7).
 */
@EventType(name = "access.restricted")
public record AccessRestricted(
    AccountId account, AccessKind kind, List<UserId> users, List<TeamId> teams, Instant at)
    implements AccountAccessEvent {}
