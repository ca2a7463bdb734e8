package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The account announces nothing any more. Unless a person chose no blog, its announcements that
 * have not gone out are withheld as well (R-AUTO-2, R-CON-11).
 */
@EventType(name = "autopublishing.switched-off")
public record AutoPublishingSwitchedOff(AccountId account, Reason because, Instant at)
    implements AutoPublishingEvent {

  /** Why it was switched off. */
  public enum Reason {
    NO_BLOG_CHOSEN,
    ACCESS_RESTRICTED,
    DISCONNECTED
  }
}
