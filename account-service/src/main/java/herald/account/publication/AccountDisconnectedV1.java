package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import java.time.Instant;

/** {@code herald.account.disconnected.v1}. */
record AccountDisconnectedV1(AccountId account, UserId by, Instant at) {}
