package herald.simulator.facebook;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphApi;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.Paged;
import herald.simulator.graph.Usage;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import herald.simulator.ledger.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** A page's feed: posts on it, and reading it, newest first. */
@GraphApi
class FeedEndpoint {

  private static final String FEED = "/graph/{version}/{page:[0-9]+}/feed";
  private static final Duration DUPLICATE = Duration.ofHours(24);
  private static final int PAGE_SIZE = 25;

  private final GraphCaller caller;
  private final Ledger ledger;
  private final Mint mint;
  private final Faults faults;
  private final Clock clock;

  FeedEndpoint(GraphCaller caller, Ledger ledger, Mint mint, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.mint = mint;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping(FEED)
  ResponseEntity<Map<String, String>> post(@PathVariable String page, HttpServletRequest request) {
    return publish(page, new GraphCall(request, null));
  }

  @PostMapping(path = FEED, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> post(
      @PathVariable String page,
      HttpServletRequest request,
      @RequestBody Map<String, Object> body) {
    return publish(page, new GraphCall(request, body));
  }

  private ResponseEntity<Map<String, String>> publish(String page, GraphCall call) {
    faults.meet(Network.FACEBOOK, Operation.PUBLISH);
    Presence author = caller.presence(page, call, "pages_manage_posts");
    Post post = post(author, PagePost.read(call), call);
    if (ledger.publish(post, DUPLICATE).isPresent()) {
      throw PagePost.duplicate();
    }
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Map.of("id", post.id()));
  }

  private Post post(Presence author, PagePost content, GraphCall call) {
    return new Post(
        author.id() + "_" + mint.snowflake(),
        Network.FACEBOOK,
        author.id(),
        author.handle(),
        author.name(),
        content.message(),
        content.link(),
        null,
        null,
        null,
        clock.instant(),
        new Post.Request("POST", call.path(), call.withoutToken()));
  }

  @GetMapping(FEED)
  ResponseEntity<Paged<Map<String, Object>>> feed(
      @PathVariable String page, HttpServletRequest request) {
    faults.meet(Network.FACEBOOK, Operation.READ);
    GraphCall call = new GraphCall(request, null);
    Presence author = caller.presence(page, call, "pages_read_engagement");
    List<Map<String, Object>> posts =
        ledger.posts().reversed().stream()
            .filter(post -> post.network() == Network.FACEBOOK)
            .filter(post -> post.account().equals(author.id()))
            .filter(post -> post.at().getEpochSecond() >= call.number("since", 0))
            .filter(post -> post.at().getEpochSecond() <= call.number("until", Integer.MAX_VALUE))
            .map(post -> SeenPost.of(post, call.fields("created_time,message,id")))
            .toList();
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Paged.of(posts, PAGE_SIZE, call));
  }
}
