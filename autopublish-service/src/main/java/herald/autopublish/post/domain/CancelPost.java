package herald.autopublish.post.domain;

import herald.autopublish.ids.PostId;
import herald.autopublish.post.events.PostCancelled;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * The post is never to go out.
 *
 * @param expected the version that a person believes to cancel
 */
public record CancelPost(
    PostId post, PostCancelled.Reason because, ExpectedVersion expected, Instant now)
    implements PostCommand {

  /** Its article is gone, so whatever it has become meanwhile. */
  public static CancelPost articleRemoved(PostId post, Instant now) {
    return new CancelPost(post, PostCancelled.Reason.ARTICLE_REMOVED, ExpectedVersion.ANY, now);
  }
}
