package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import java.time.Instant;

/**
 * The rules of zones may have changed since the post was scheduled: it goes out when the wall says
 * so by the rules known now (R-POST-2).
 */
public record ReckonTime(PostId post, Instant now) implements PostCommand {}
