package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * A person with FULL has the post go out now. The authority was asked, as it is at any release
 * (R-POST-4).
 *
 * @param how whether it goes out for the first time, or again after it failed
 * @param stopped the authority said WAIT: all publishing is stopped (R-POST-7)
 * @param decidedAt when the authority answered
 */
public record PublishPost(
    PostId post,
    How how,
    boolean stopped,
    String by,
    Instant decidedAt,
    ExpectedVersion expected,
    Instant now)
    implements PostCommand {

  /** Which of the two the person asked for. */
  public enum How {
    FIRST,
    AGAIN
  }
}
