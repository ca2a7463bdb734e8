package herald.simulator.facebook;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.NodeKind;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Posts on pages, by their id. */
@Component
class PostNodes implements NodeKind {

  private final GraphCaller caller;
  private final Ledger ledger;
  private final Faults faults;

  PostNodes(GraphCaller caller, Ledger ledger, Faults faults) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
  }

  @Override
  public Optional<Map<String, Object>> find(String id, GraphCall call) {
    return ledger.posts().stream()
        .filter(post -> post.network() == Network.FACEBOOK && post.id().equals(id))
        .findFirst()
        .map(post -> show(post, call));
  }

  private Map<String, Object> show(Post post, GraphCall call) {
    faults.meet(Network.FACEBOOK, Operation.READ);
    caller.presence(post.account(), call);
    return SeenPost.of(post, call.fields("created_time,message,id"));
  }
}
