package herald.account.defaults.events;

import herald.account.id.AccountId;
import herald.account.id.DefaultsId;

/** What can happen to a hub's default accounts. */
public sealed interface DefaultsEvent permits DefaultSet, DefaultUnset {

  DefaultsId defaults();

  AccountId account();
}
