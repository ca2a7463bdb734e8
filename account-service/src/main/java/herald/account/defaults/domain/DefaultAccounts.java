package herald.account.defaults.domain;

import herald.account.defaults.events.DefaultSet;
import herald.account.defaults.events.DefaultUnset;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.id.AccountId;
import herald.account.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A hub's default accounts, with the network of each. */
public record DefaultAccounts(Map<AccountId, Network> accounts) {

  public DefaultAccounts {
    accounts = Map.copyOf(accounts);
  }

  public static DefaultAccounts none() {
    return new DefaultAccounts(Map.of());
  }

  Optional<AccountId> onX() {
    return accounts.entrySet().stream()
        .filter(account -> account.getValue() == Network.X)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The state after one more event. */
  public static DefaultAccounts evolve(DefaultAccounts defaults, DefaultsEvent event) {
    Map<AccountId, Network> accounts = new LinkedHashMap<>(defaults.accounts());
    switch (event) {
      case DefaultSet e -> accounts.put(e.account(), e.network());
      case DefaultUnset e -> accounts.remove(e.account());
    }
    return new DefaultAccounts(accounts);
  }
}
