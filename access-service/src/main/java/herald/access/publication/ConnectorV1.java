package herald.access.publication;

import herald.access.account.events.AccountId;
import herald.access.user.events.UserId;
import java.time.Instant;

/**
 * {@code herald.access.connector-named.v1} and, of who is it no longer, {@code
 * herald.access.connector-left.v1}.
 */
record ConnectorV1(AccountId account, UserId connector, String by, long version, Instant at) {}
