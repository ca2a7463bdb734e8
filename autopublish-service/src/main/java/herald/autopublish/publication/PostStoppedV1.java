package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import java.time.Instant;

/**
 * {@code herald.post.withheld.v1}, {@code cancelled.v1}, {@code failed.v1} and {@code unknown.v1}
 */
record PostStoppedV1(PostId post, AccountId account, String because, Instant at) {}
