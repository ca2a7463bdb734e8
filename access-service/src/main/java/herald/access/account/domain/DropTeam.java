package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.user.events.TeamId;
import herald.access.user.events.UserId;
import java.time.Instant;

/**
 * The team was disbanded (R-ACC-4).
 *
 * @param successor who has the account when nobody else is left in its access
 */
public record DropTeam(AccountId account, TeamId team, UserId successor, Instant now)
    implements AccountAccessCommand {}
