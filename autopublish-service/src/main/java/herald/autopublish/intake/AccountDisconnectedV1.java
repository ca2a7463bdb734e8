package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;
import java.time.Instant;

/** An account was disconnected. */
record AccountDisconnectedV1(AccountId account, Instant at) {}
