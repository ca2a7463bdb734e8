package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.UserId;
import java.time.Instant;

/** {@code herald.account.default-set.v1}. */
record DefaultSetV1(AccountId account, UserId by, Instant at) {}
