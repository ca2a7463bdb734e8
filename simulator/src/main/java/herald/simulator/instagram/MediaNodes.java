package herald.simulator.instagram;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.NodeKind;
import herald.simulator.ledger.Container;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Containers with their status, and published media, by their id. */
@Component
class MediaNodes implements NodeKind {

  private final GraphCaller caller;
  private final Containers containers;
  private final Ledger ledger;
  private final Faults faults;

  MediaNodes(GraphCaller caller, Containers containers, Ledger ledger, Faults faults) {
    this.caller = caller;
    this.containers = containers;
    this.ledger = ledger;
    this.faults = faults;
  }

  @Override
  public Optional<Map<String, Object>> find(String id, GraphCall call) {
    return ledger
        .container(id)
        .map(container -> show(container, call))
        .or(() -> published(id).map(post -> show(post, call)));
  }

  private Optional<Post> published(String id) {
    return ledger.posts().stream()
        .filter(post -> post.network() == Network.INSTAGRAM && post.id().equals(id))
        .findFirst();
  }

  private Map<String, Object> show(Container container, GraphCall call) {
    faults.meet(Network.INSTAGRAM, Operation.READ);
    caller.presence(container.account(), call);
    Containers.Status status = containers.status(container);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("status_code", status.name());
    all.put("status", status.name() + ": " + status.words());
    all.keySet().retainAll(call.fields("id"));
    all.put("id", container.id());
    return all;
  }

  private Map<String, Object> show(Post post, GraphCall call) {
    faults.meet(Network.INSTAGRAM, Operation.READ);
    caller.presence(post.account(), call);
    return SeenMedia.of(post, call.fields("id"));
  }
}
