package herald.access.intake;

import herald.access.account.domain.Network;
import herald.access.account.domain.ReportingScope;
import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** What matters here of {@code herald.account.connected.v1}. */
record AccountConnected(
    AccountId account,
    Network network,
    ReportingScope reporting,
    boolean share,
    UserId connector,
    Instant at) {}
