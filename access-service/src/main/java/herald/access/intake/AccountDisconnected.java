package herald.access.intake;

import herald.access.account.events.AccountId;
import java.time.Instant;

/** What matters here of {@code herald.account.disconnected.v1}. */
record AccountDisconnected(AccountId account, Instant at) {}
