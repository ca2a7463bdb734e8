package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostPublished.Remote;
import java.time.Instant;

/** The deliverer has proof that the network has the post. */
public record RecordDelivery(PostId post, Remote remote, Instant now) implements PostCommand {}
