package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostPublished.Remote;
import java.time.Instant;

/** {@code herald.post.published.v1} */
record PostPublishedV1(PostId post, AccountId account, Remote remote, Instant at) {}
