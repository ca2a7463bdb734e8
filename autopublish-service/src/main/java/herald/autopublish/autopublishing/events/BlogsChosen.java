package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * From now on the account announces new articles of exactly these blogs (R-AUTO-1); articles heard
 * of before are not announced. It replaces what was chosen before.
 *
 * @param network the account's network, for which the announcements are worded
 * @param heard what of the account was known
 */
@EventType(name = "autopublishing.blogs-chosen")
public record BlogsChosen(
    AccountId account, String network, List<Chosen> blogs, Heard heard, String by, Instant at)
    implements AutoPublishingEvent {

  /** A chosen blog and the name it had when it was chosen. */
  public record Chosen(BlogId id, String name) {}
}
