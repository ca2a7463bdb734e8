package herald.account.publication;

import herald.account.id.AccountId;
import herald.account.id.PostId;
import java.time.Instant;

/** {@code herald.post.delivered.v1}. */
record PostDeliveredV1(PostId post, AccountId account, Remote remote, Instant at) {

  record Remote(String id, String address) {}
}
