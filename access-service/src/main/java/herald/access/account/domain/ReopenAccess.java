package herald.access.account.domain;

import herald.access.account.events.AccountId;
import java.time.Instant;

/** The account was connected again; whether to share it is not asked again (R-CON-15). */
public record ReopenAccess(
    AccountId account, Network network, ReportingScope reporting, Instant now)
    implements AccountAccessCommand {}
