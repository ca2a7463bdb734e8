package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import java.time.Instant;

/** The deliverer has proof that the network does not have the post, and gave up. */
public record RecordRefusal(PostId post, String because, Instant now) implements PostCommand {}
