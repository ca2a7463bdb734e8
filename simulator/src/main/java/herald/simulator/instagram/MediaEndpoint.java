package herald.simulator.instagram;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.graph.GraphApi;
import herald.simulator.graph.GraphCall;
import herald.simulator.graph.GraphCaller;
import herald.simulator.graph.Paged;
import herald.simulator.graph.Usage;
import herald.simulator.ledger.Container;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An account's media: making a container, and what is published, newest first. */
@GraphApi
class MediaEndpoint {

  private static final String MEDIA = "/graph/{version}/{account:[0-9]+}/media";
  private static final int PAGE_SIZE = 25;

  private final GraphCaller caller;
  private final Ledger ledger;
  private final Mint mint;
  private final Faults faults;
  private final Clock clock;

  MediaEndpoint(GraphCaller caller, Ledger ledger, Mint mint, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.mint = mint;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping(MEDIA)
  ResponseEntity<Map<String, String>> contain(
      @PathVariable String account, HttpServletRequest request) {
    faults.meet(Network.INSTAGRAM, Operation.CONTAINER);
    GraphCall call = new GraphCall(request, null);
    Presence author = caller.presence(account, call, "instagram_content_publish");
    MediaRequest media = MediaRequest.read(call);
    Container container =
        ledger.keep(
            new Container(
                mint.snowflake(), author.id(), media.image(), media.caption(), clock.instant()));
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Map.of("id", container.id()));
  }

  @GetMapping(MEDIA)
  ResponseEntity<Paged<Map<String, Object>>> media(
      @PathVariable String account, HttpServletRequest request) {
    faults.meet(Network.INSTAGRAM, Operation.READ);
    GraphCall call = new GraphCall(request, null);
    Presence author = caller.presence(account, call, "instagram_basic");
    List<Map<String, Object>> media =
        ledger.posts().reversed().stream()
            .filter(post -> post.network() == Network.INSTAGRAM)
            .filter(post -> post.account().equals(author.id()))
            .map(post -> SeenMedia.of(post, call.fields("id")))
            .toList();
    return ResponseEntity.ok().headers(Usage.LITTLE::into).body(Paged.of(media, PAGE_SIZE, call));
  }
}
