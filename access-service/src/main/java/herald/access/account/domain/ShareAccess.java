package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Shares the account with all users of the hub.
 *
 * @param expected the version that they believe to change
 */
public record ShareAccess(AccountId account, ExpectedVersion expected, Instant now)
    implements AccountAccessCommand {}
