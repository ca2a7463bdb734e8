package herald.simulator.linkedin;

import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Credential;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import herald.simulator.ledger.Presence;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An organisation's posts. The id of a new one is in a header; the answer has no body. */
@RestController
class PostsEndpoint {

  private static final Duration DUPLICATE = Duration.ofHours(24);
  private static final String WRITE = "w_organization_social";
  private static final String READ = "r_organization_social";

  private final RestCaller caller;
  private final Ledger ledger;
  private final Mint mint;
  private final Faults faults;
  private final Clock clock;

  PostsEndpoint(RestCaller caller, Ledger ledger, Mint mint, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.mint = mint;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping("/linkedin/rest/posts")
  ResponseEntity<Void> share(
      @RequestHeader HttpHeaders headers, @RequestBody Map<String, Object> body) {
    faults.meet(Network.LINKEDIN, Operation.PUBLISH);
    Credential token = caller.token(headers, WRITE);
    ShareRequest share = ShareRequest.read(body);
    Post post = post(caller.organisation(share.author(), token), share, body);
    ledger
        .publish(post, DUPLICATE)
        .ifPresent(
            earlier -> {
              throw RestError.duplicate(earlier.id());
            });
    return ResponseEntity.status(HttpStatus.CREATED).header("x-restli-id", post.id()).build();
  }

  @GetMapping(path = "/linkedin/rest/posts", params = "q=author")
  Elements<SeenShare> shares(
      @RequestHeader HttpHeaders headers,
      @RequestParam String author,
      @RequestParam(defaultValue = "0") int start,
      @RequestParam(defaultValue = "10") int count) {
    faults.meet(Network.LINKEDIN, Operation.READ);
    caller.organisation(author, caller.token(headers, READ));
    List<SeenShare> shares =
        published().filter(post -> post.account().equals(author)).map(SeenShare::of).toList();
    return Elements.of(shares, start, count);
  }

  @GetMapping("/linkedin/rest/posts/{urn}")
  SeenShare share(@RequestHeader HttpHeaders headers, @PathVariable String urn) {
    faults.meet(Network.LINKEDIN, Operation.READ);
    Credential token = caller.token(headers, READ);
    Post found =
        published()
            .filter(post -> post.id().equals(urn))
            .findFirst()
            .orElseThrow(() -> RestError.unknown(urn));
    caller.organisation(found.account(), token);
    return SeenShare.of(found);
  }

  private Stream<Post> published() {
    return ledger.posts().reversed().stream().filter(post -> post.network() == Network.LINKEDIN);
  }

  private Post post(Presence author, ShareRequest share, Map<String, Object> body) {
    return new Post(
        "urn:li:share:" + mint.snowflake(),
        Network.LINKEDIN,
        author.id(),
        author.handle(),
        author.name(),
        share.commentary(),
        share.link(),
        share.thumbnail(),
        share.title(),
        null,
        clock.instant(),
        new Post.Request("POST", "/rest/posts", body));
  }
}
