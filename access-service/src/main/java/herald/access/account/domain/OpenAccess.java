package herald.access.account.domain;

import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/**
 * The account was connected.
 *
 * @param share the connector's choice (R-CON-2)
 */
public record OpenAccess(
    AccountId account,
    Network network,
    ReportingScope reporting,
    boolean share,
    UserId connector,
    Instant now)
    implements AccountAccessCommand {}
