package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/**
 * The user has left the hub: they have no access any more (R-ACC-2, R-ACC-4), and are nobody's
 * connector (R-CON-15).
 *
 * @param successor who has the account when nobody else is left in its access
 */
public record DropUser(AccountId account, UserId user, UserId successor, Instant now)
    implements AccountAccessCommand {}
