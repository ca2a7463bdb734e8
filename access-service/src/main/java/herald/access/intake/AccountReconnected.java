package herald.access.intake;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import java.time.Instant;

/** What matters here of {@code herald.account.reconnected.v1}. */
record AccountReconnected(
    AccountId account, Network network, ReportingScope reporting, Instant at) {}
