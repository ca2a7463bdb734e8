package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostContent;
import java.time.Instant;

/** The article was edited: say this instead, if the post has not gone out (R-AUTO-7). */
public record RewordPost(PostId post, PostContent content, Instant now) implements PostCommand {}
