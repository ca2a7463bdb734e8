package herald.account.publication;

import herald.account.defaults.events.DefaultUnset;
import herald.account.id.AccountId;
import herald.account.id.UserId;
import java.time.Instant;

/** {@code herald.account.default-unset.v1}. */
record DefaultUnsetV1(AccountId account, DefaultUnset.Reason because, UserId by, Instant at) {}
