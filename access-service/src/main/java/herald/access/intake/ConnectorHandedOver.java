package herald.access.intake;

import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/** What matters here of {@code herald.account.connector-handed-over.v1}. */
record ConnectorHandedOver(AccountId account, UserId connector, Instant at) {}
