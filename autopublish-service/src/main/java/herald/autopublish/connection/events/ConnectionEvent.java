package herald.autopublish.connection.events;

import herald.autopublish.autopublishing.events.Place;
import herald.autopublish.ids.AccountId;

/** What was heard of one account's connection. */
public sealed interface ConnectionEvent permits AccountDisconnected, AccountReconnected {

  AccountId account();

  /** Where the account service told it. */
  Place heardAt();
}
