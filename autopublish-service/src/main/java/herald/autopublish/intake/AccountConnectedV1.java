package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;

/** An account was connected, or connected again. */
record AccountConnectedV1(AccountId account, String network, String kind) {}
