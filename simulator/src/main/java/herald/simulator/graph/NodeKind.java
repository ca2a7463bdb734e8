package herald.simulator.graph;

import java.util.Map;
import java.util.Optional;

/** One kind of thing that the Graph API can be asked for by its id. */
public interface NodeKind {

  /**
   * The node with the fields that were asked for; empty when the id is none of this kind.
   *
   * @throws GraphError when it is one, but the token does not open it
   */
  Optional<Map<String, Object>> find(String id, GraphCall call);
}
