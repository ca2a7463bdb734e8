package herald.autopublish.autopublishing.events;

import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The account is connected again and announces what had been chosen for it before (R-CON-12), but
 * no article that was heard of meanwhile. Not by a person's choice: nobody is asked again.
 *
 * @param network the account's network, for which the announcements are worded
 * @param leftToOthers what it announced before and another X account announces now, so that it does
 *     not come back (R-AUTO-8)
 * @param heard what of the account was known
 */
@EventType(name = "autopublishing.resumed")
public record AutoPublishingResumed(
    AccountId account,
    String network,
    List<Chosen> blogs,
    List<Chosen> leftToOthers,
    Heard heard,
    Instant at)
    implements AutoPublishingEvent {}
