package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.WallTime;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * A person with FULL has the post go out at this time: a draft, one that waits or is overdue, or
 * one that was withheld.
 *
 * @param by the user, in whose right a post by hand then goes out
 */
public record ReschedulePost(
    PostId post, WallTime wall, String by, ExpectedVersion expected, Instant now)
    implements PostCommand {}
