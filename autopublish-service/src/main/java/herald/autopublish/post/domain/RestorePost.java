package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import java.time.Instant;

/**
 * The post's account is connected again: what was withheld for that reason and is not due yet waits
 * for its time again; the rest waits for a person (R-CON-12).
 */
public record RestorePost(PostId post, Instant now) implements PostCommand {}
