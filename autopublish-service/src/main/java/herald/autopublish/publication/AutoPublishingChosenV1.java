package herald.autopublish.publication;

import herald.autopublish.autopublishing.events.BlogsChosen.Chosen;
import herald.autopublish.ids.AccountId;
import java.time.Instant;
import java.util.List;

/** {@code herald.autopublishing.chosen.v1} */
record AutoPublishingChosenV1(
    AccountId account, List<Chosen> blogs, String by, long version, Instant at) {}
