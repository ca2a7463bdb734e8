package herald.account.presence.domain;

import herald.account.id.AccountId;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.presence.events.PresenceClaimed;

/** A presence on a network, from one hub's point of view: free, or one account's. */
public sealed interface NetworkPresence {

  /** No account of the hub stands for it yet. */
  record Free() implements NetworkPresence {}

  /** This account stands for it, connected or not. */
  record Claimed(AccountId account) implements NetworkPresence {}

  /** The state after one more event. */
  static NetworkPresence evolve(NetworkPresence presence, NetworkPresenceEvent event) {
    return switch (event) {
      case PresenceClaimed e -> new Claimed(e.account());
    };
  }
}
