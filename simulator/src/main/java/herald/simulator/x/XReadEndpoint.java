package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A profile's posts, newest first, page by page. */
@RestController
class XReadEndpoint {

  private final XCaller caller;
  private final Ledger ledger;
  private final Faults faults;
  private final Clock clock;

  XReadEndpoint(XCaller caller, Ledger ledger, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
    this.clock = clock;
  }

  @GetMapping("/x/2/users/{id}/tweets")
  ResponseEntity<Answer> tweets(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @PathVariable String id,
      @RequestParam(name = "max_results", defaultValue = "10") int most,
      @RequestParam(name = "start_time", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant from,
      @RequestParam(name = "since_id", defaultValue = "0") long since,
      @RequestParam(name = "pagination_token", defaultValue = "0") int skip,
      @RequestParam(name = "tweet.fields", defaultValue = "") List<String> fields) {
    faults.meet(Network.X, Operation.READ);
    caller.of(authorization, "tweet.read");
    XPage.requireSize(most);
    List<Post> all =
        ledger.posts().reversed().stream()
            .filter(post -> post.network() == Network.X && post.account().equals(id))
            .filter(post -> from == null || !post.at().isBefore(from))
            .filter(post -> Long.parseLong(post.id()) > since)
            .toList();
    return ResponseEntity.ok()
        .headers(RateLimit.ample(clock.instant())::into)
        .body(Answer.of(XPage.of(all, skip, most), fields));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(@Nullable List<SeenTweet> data, XPage.Meta meta) {

    /** Without posts X leaves {@code data} out. */
    static Answer of(XPage<Post> page, List<String> fields) {
      List<SeenTweet> tweets =
          page.items().stream().map(post -> SeenTweet.of(post, fields)).toList();
      return new Answer(tweets.isEmpty() ? null : tweets, page.meta(Post::id));
    }
  }
}
