package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;

/** An account belongs to no brand, or to none after all. */
record NoBrandV1(AccountId account, long version) {}
