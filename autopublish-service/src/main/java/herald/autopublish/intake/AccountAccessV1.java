package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;
import java.time.Instant;

/** Who may use an account from now on: PRIVATE, EVERYONE or SELECTED. */
record AccountAccessV1(AccountId account, String kind, Instant at) {}
