package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.ids.AccountId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;
import java.util.List;

/**
 * Announce exactly these blogs on the account; none switches auto-publishing off.
 *
 * @param facts what is known of the account at the moment of acting
 * @param expected the version that they believe to change
 */
public record ChooseBlogs(
    AccountId account,
    List<Chosen> blogs,
    AccountFacts facts,
    String by,
    ExpectedVersion expected,
    Instant now)
    implements AutoPublishingCommand {}
