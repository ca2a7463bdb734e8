package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The post will never go out: a person cancelled it (R-AUTO-10), or its article was withdrawn
 * within the hold (R-AUTO-7).
 */
@EventType(name = "post.cancelled")
public record PostCancelled(PostId post, AccountId account, Reason because, Instant at)
    implements PostEvent {

  /** Who or what ended it. */
  public enum Reason {
    BY_PERSON,
    ARTICLE_REMOVED
  }
}
