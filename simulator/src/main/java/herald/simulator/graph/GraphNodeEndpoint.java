package herald.simulator.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code GET /{id}}: whatever has that id, of those that know their own. */
@GraphApi
class GraphNodeEndpoint {

  private final List<NodeKind> kinds;

  GraphNodeEndpoint(List<NodeKind> kinds) {
    this.kinds = kinds;
  }

  @GetMapping("/graph/{version}/{id:[0-9_]+}")
  ResponseEntity<Map<String, Object>> node(@PathVariable String id, HttpServletRequest request) {
    GraphCall call = new GraphCall(request, null);
    return kinds.stream()
        .flatMap(kind -> kind.find(id, call).stream())
        .findFirst()
        .map(node -> ResponseEntity.ok().headers(Usage.LITTLE::into).body(node))
        .orElseThrow(() -> GraphError.unknown(id));
  }
}
