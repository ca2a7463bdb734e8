package herald.autopublish.autopublishing.events;

import herald.autopublish.ids.AccountId;

/** What happened to the auto-publishing of one account. */
public sealed interface AutoPublishingEvent
    permits BlogsChosen, AutoPublishingSwitchedOff, AutoPublishingResumed {

  AccountId account();
}
