package herald.simulator.facebook;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphApi;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.GraphError;
import herald.simulator.graph.Paged;
import herald.simulator.graph.Usage;
import herald.simulator.ledger.Interaction;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The comments on a post; oldest first, unless the other order is asked for. */
@GraphApi
class CommentsEndpoint {

  private static final int PAGE_SIZE = 25;

  private final GraphCaller caller;
  private final Ledger ledger;
  private final Faults faults;

  CommentsEndpoint(GraphCaller caller, Ledger ledger, Faults faults) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
  }

  @GetMapping("/graph/{version}/{post:[0-9]+_[0-9]+}/comments")
  ResponseEntity<Paged<Map<String, Object>>> comments(
      @PathVariable String post, HttpServletRequest request) {
    faults.meet(Network.FACEBOOK, Operation.READ);
    GraphCall call = new GraphCall(request, null);
    caller.presence(find(post).account(), call, "pages_read_engagement");
    List<Interaction> newestFirst =
        ledger.interactions(Network.FACEBOOK, find(post).account()).stream()
            .filter(each -> post.equals(each.post()))
            .toList();
    boolean reverse = call.text("order").filter("reverse_chronological"::equals).isPresent();
    List<Map<String, Object>> comments =
        (reverse ? newestFirst : newestFirst.reversed())
            .stream()
                .map(each -> SeenComment.of(each, call.fields("created_time,from,message,id")))
                .toList();
    return ResponseEntity.ok()
        .headers(Usage.LITTLE::into)
        .body(Paged.of(comments, PAGE_SIZE, call));
  }

  private Post find(String id) {
    return ledger.posts().stream()
        .filter(post -> post.network() == Network.FACEBOOK && post.id().equals(id))
        .findFirst()
        .orElseThrow(() -> GraphError.unknown(id));
  }
}
