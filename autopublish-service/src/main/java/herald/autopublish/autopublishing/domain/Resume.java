package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;
import herald.autopublish.ids.BlogId;
import java.time.Instant;
import java.util.Set;

/**
 * The account is connected again, in time for what it had to come back (R-CON-12).
 *
 * @param taken the blogs that another X account announces now (R-AUTO-8)
 * @param heardAt where the service that owns the account's connection told it
 */
public record Resume(AccountId account, Set<BlogId> taken, Place heardAt, Instant now)
    implements AutoPublishingCommand {

  /** It was told; what others have taken meanwhile is still to be looked up. */
  public static Resume told(AccountId account, Place heardAt, Instant now) {
    return new Resume(account, Set.of(), heardAt, now);
  }

  /** But for these blogs, which others have taken meanwhile. */
  public Resume without(Set<BlogId> taken) {
    return new Resume(account, taken, heardAt, now);
  }
}
