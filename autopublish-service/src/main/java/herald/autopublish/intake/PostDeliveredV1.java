package herald.autopublish.intake;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostPublished.Remote;
import java.time.Instant;

/** The network has the post. */
record PostDeliveredV1(PostId post, Remote remote, Instant at) {}
