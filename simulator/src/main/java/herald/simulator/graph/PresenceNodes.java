package herald.simulator.graph;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages and Instagram accounts, with a page's token. */
@Component
class PresenceNodes implements NodeKind {

  private static final Set<Network> NETWORKS = Set.of(Network.FACEBOOK, Network.INSTAGRAM);

  private final GraphCaller caller;
  private final Ledger ledger;
  private final Faults faults;

  PresenceNodes(GraphCaller caller, Ledger ledger, Faults faults) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
  }

  @Override
  public Optional<Map<String, Object>> find(String id, GraphCall call) {
    return NETWORKS.stream()
        .flatMap(network -> ledger.presences(network).stream())
        .filter(each -> id.equals(each.id()) || id.equals(each.page()))
        .findFirst()
        .map(each -> show(id, each, call));
  }

  private Map<String, Object> show(String id, Presence found, GraphCall call) {
    faults.meet(found.network(), Operation.ACCOUNTS);
    Presence presence = caller.presence(id, call);
    return presence.network() == Network.INSTAGRAM && presence.id().equals(id)
        ? Nodes.instagram(presence, call.fields("id"))
        : Nodes.page(presence, call.fields("name,id"));
  }
}
