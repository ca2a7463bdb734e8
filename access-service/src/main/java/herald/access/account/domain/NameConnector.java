package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** The connector's role was handed over to this user (R-CON-15). */
public record NameConnector(AccountId account, UserId connector, Instant now)
    implements AccountAccessCommand {}
