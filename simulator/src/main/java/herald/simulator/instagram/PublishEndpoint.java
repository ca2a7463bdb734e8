package herald.simulator.instagram;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphApi;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.GraphError;
import herald.simulator.graph.Usage;
import herald.simulator.ledger.Container;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import herald.simulator.ledger.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Publishes a container, once it is ready and only once; and how many of a day's posts are used.
 */
@GraphApi
class PublishEndpoint {

  private static final int A_DAY = 100;
  private static final long DAY = 86_400;

  private final GraphCaller caller;
  private final Containers containers;
  private final Ledger ledger;
  private final Mint mint;
  private final Faults faults;
  private final Clock clock;

  PublishEndpoint(
      GraphCaller caller,
      Containers containers,
      Ledger ledger,
      Mint mint,
      Faults faults,
      Clock clock) {
    this.caller = caller;
    this.containers = containers;
    this.ledger = ledger;
    this.mint = mint;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping("/graph/{version}/{account:[0-9]+}/media_publish")
  ResponseEntity<Map<String, String>> publish(
      @PathVariable String account, HttpServletRequest request) {
    faults.meet(Network.INSTAGRAM, Operation.PUBLISH);
    GraphCall call = new GraphCall(request, null);
    Presence author = caller.presence(account, call, "instagram_content_publish");
    Container container = ready(call.needed("creation_id"), author);
    if (used(author) >= A_DAY) {
      throw Refusals.dailyLimit();
    }
    Post post = post(author, container, call);
    if (!ledger.publishOnce(post, container)) {
      throw Refusals.published();
    }
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Map.of("id", post.id()));
  }

  @GetMapping("/graph/{version}/{account:[0-9]+}/content_publishing_limit")
  ResponseEntity<Map<String, Object>> limit(
      @PathVariable String account, HttpServletRequest request) {
    GraphCall call = new GraphCall(request, null);
    Presence author = caller.presence(account, call, "instagram_basic");
    Map<String, Object> config = Map.of("quota_total", A_DAY, "quota_duration", DAY);
    Map<String, Object> usage = Map.of("quota_usage", used(author), "config", config);
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Map.of("data", List.of(usage)));
  }

  private Container ready(String id, Presence author) {
    Container container =
        ledger
            .container(id)
            .filter(each -> each.account().equals(author.id()))
            .orElseThrow(() -> GraphError.unknown(id));
    return switch (containers.status(container)) {
      case FINISHED -> container;
      case IN_PROGRESS -> throw Refusals.notReady();
      case EXPIRED -> throw Refusals.expired();
      case PUBLISHED -> throw Refusals.published();
    };
  }

  private long used(Presence author) {
    return ledger.posts().stream()
        .filter(post -> post.network() == Network.INSTAGRAM)
        .filter(post -> post.account().equals(author.id()))
        .filter(post -> post.at().isAfter(clock.instant().minusSeconds(DAY)))
        .count();
  }

  private Post post(Presence author, Container container, GraphCall call) {
    return new Post(
        mint.snowflake(),
        Network.INSTAGRAM,
        author.id(),
        author.handle(),
        author.name(),
        container.caption() == null ? "" : container.caption(),
        null,
        container.image(),
        null,
        container.id(),
        clock.instant(),
        new Post.Request("POST", call.path(), call.withoutToken()));
  }
}
