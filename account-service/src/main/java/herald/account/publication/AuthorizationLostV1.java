package herald.account.publication;

import herald.account.id.AccountId;
import java.time.Instant;

/** {@code herald.account.authorization-lost.v1}. */
record AuthorizationLostV1(AccountId account, String because, Instant at) {}
