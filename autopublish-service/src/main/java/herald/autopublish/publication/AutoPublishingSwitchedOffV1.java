package herald.autopublish.publication;

import herald.autopublish.ids.AccountId;
import java.time.Instant;

/** {@code herald.autopublishing.switched-off.v1} */
record AutoPublishingSwitchedOffV1(AccountId account, String because, long version, Instant at) {}
