package herald.access.publication;

import herald.access.account.events.AccountId;
import java.time.Instant;

/** {@code herald.access.closed.v1}. */
record AccessClosedV1(AccountId account, long version, Instant at) {}
