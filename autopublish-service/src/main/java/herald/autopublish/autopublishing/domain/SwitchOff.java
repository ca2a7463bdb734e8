package herald.autopublish.autopublishing.domain;

import herald.autopublish.autopublishing.events.AutoPublishingSwitchedOff.Reason;
import herald.autopublish.ids.AccountId;
import java.time.Instant;

/**
 * The account may not announce anything any more.
 *
 * @param now when that was recorded where it was decided
 */
public record SwitchOff(AccountId account, Reason because, Instant now)
    implements AutoPublishingCommand {}
