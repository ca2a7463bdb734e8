package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import java.time.Instant;

/** {@code herald.account.connector-handed-over.v1}. */
record ConnectorHandedOverV1(AccountId account, UserId connector, UserId by, Instant at) {}
