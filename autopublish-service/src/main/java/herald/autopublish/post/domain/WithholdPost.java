package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostWithheld;
import java.time.Instant;

/** The post may not go out any more; silent when it has gone out already. */
public record WithholdPost(PostId post, PostWithheld.Reason because, Instant now)
    implements PostCommand {}
