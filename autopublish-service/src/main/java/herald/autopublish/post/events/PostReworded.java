package herald.autopublish.post.events;

import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/** The article was edited within the hold; the post says the latest text (R-AUTO-7). */
@EventType(name = "post.reworded")
public record PostReworded(PostId post, PostContent content, Instant at) implements PostEvent {}
