package herald.autopublish.post.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.PostId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The post will not go out, although its time may have come. Raised when the account leaves
 * EVERYONE (R-AUTO-2), is disconnected (R-CON-11), the person in whose right it would go out lost
 * that (R-ACC-7), or the network would not take it (R-POST-3). Not an end: it can be scheduled
 * again when its reason is gone.
 */
@EventType(name = "post.withheld")
public record PostWithheld(PostId post, AccountId account, Reason because, Instant at)
    implements PostEvent {

  /** Why it does not go out. */
  public enum Reason {
    ACCESS_RESTRICTED,
    DISCONNECTED,
    AUTHOR_LOST_RIGHT,
    /** The network would not take what it says (R-POST-3). */
    CONTENT_NOT_TAKEN
  }
}
