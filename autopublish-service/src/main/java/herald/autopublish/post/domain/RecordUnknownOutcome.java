package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import java.time.Instant;

/** The deliverer cannot tell whether the network has the post (R-POST-5). */
public record RecordUnknownOutcome(PostId post, String because, Instant now)
    implements PostCommand {}
