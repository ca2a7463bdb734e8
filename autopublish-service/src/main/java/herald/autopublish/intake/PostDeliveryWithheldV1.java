package herald.autopublish.intake;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostWithheld;
import java.time.Instant;

/** The deliverer stopped before it called the network. */
record PostDeliveryWithheldV1(PostId post, PostWithheld.Reason because, Instant at) {}
