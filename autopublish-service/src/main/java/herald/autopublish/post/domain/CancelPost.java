package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostCancelled;
import java.time.Instant;

/** The post is never to go out. */
public record CancelPost(PostId post, PostCancelled.Reason because, Instant now)
    implements PostCommand {}
