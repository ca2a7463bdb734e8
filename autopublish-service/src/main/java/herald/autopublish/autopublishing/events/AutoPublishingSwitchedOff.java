package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account announces nothing any more. Unless a person chose no blog, its announcements that
 * have not gone out are withheld as well (R-AUTO-2, R-CON-11). What a disconnected account
 * announced may come back with it (R-CON-12).
 *
 * @param heardAt where it was told; absent when it was not, and in the first revision
 */
@EventType(name = "autopublishing.switched-off", revision = 2)
public record AutoPublishingSwitchedOff(
    AccountId account, Reason because, @Nullable Place heardAt, Instant at)
    implements AutoPublishingEvent {

  /** Why it was switched off. */
  public enum Reason {
    NO_BLOG_CHOSEN,
    ACCESS_RESTRICTED,
    DISCONNECTED
  }
}
