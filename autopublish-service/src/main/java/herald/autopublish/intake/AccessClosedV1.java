package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;

/** Nobody uses the account any more; it was disconnected. */
record AccessClosedV1(AccountId account) {}
