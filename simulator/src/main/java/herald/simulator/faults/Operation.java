package herald.simulator.faults;

import herald.simulator.ledger.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be told to fail, in words that hold for every network that has it. */
public enum Operation {
  /** Exchanging a code, refreshing or extending a token. */
  TOKEN(Network.values()),
  /** Asking which presences a token opens. */
  ACCOUNTS(Network.values()),
  /** Making Instagram's container. */
  CONTAINER(Network.INSTAGRAM),
  /** Making the post. */
  PUBLISH(Network.FACEBOOK, Network.X, Network.INSTAGRAM, Network.LINKEDIN),
  /** Reading posts back. */
  READ(Network.FACEBOOK, Network.X, Network.INSTAGRAM, Network.LINKEDIN);

  private final Set<Network> networks;

  Operation(Network... networks) {
    this.networks = Set.of(networks);
  }

  static List<Operation> of(Network network) {
    return Arrays.stream(values()).filter(each -> each.networks.contains(network)).toList();
  }

  /** As it is written in an order. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
