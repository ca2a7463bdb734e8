package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Post;
import herald.simulator.ledger.Presence;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Makes posts. The same text twice within a day is refused, without the id of the first. */
@RestController
class XTweetsEndpoint {

  private static final Duration DUPLICATE = Duration.ofHours(24);

  private final XCaller caller;
  private final Ledger ledger;
  private final Mint mint;
  private final Faults faults;
  private final Clock clock;

  XTweetsEndpoint(XCaller caller, Ledger ledger, Mint mint, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.mint = mint;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping("/x/2/tweets")
  ResponseEntity<Answer> tweet(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody Map<String, Object> body) {
    faults.meet(Network.X, Operation.PUBLISH);
    Presence author = caller.of(authorization, "tweet.write");
    TweetText text = text(body);
    Post post = post(author, text, body);
    if (ledger.publish(post, DUPLICATE).isPresent()) {
      throw XProblem.duplicate();
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .headers(RateLimit.ample(clock.instant())::into)
        .body(new Answer(new Tweet(post.id(), text.shown().text(), List.of(post.id()))));
  }

  private static TweetText text(Map<String, Object> body) {
    if (!(body.get("text") instanceof String written) || written.isBlank()) {
      throw XProblem.invalid("text is missing or empty");
    }
    TweetText text = new TweetText(written.strip());
    if (text.tooLong()) {
      throw XProblem.invalid(
          "Your Tweet text is too long. For more information on how Twitter determines text length"
              + " see https://github.com/twitter/twitter-text.");
    }
    return text;
  }

  private Post post(Presence author, TweetText text, Map<String, Object> body) {
    return new Post(
        mint.snowflake(),
        Network.X,
        author.id(),
        author.handle(),
        author.name(),
        text.written(),
        text.firstLink().orElse(null),
        null,
        null,
        null,
        clock.instant(),
        new Post.Request("POST", "/2/tweets", body));
  }

  record Answer(Tweet data) {}

  record Tweet(
      String id, String text, @JsonProperty("edit_history_tweet_ids") List<String> editHistory) {}
}
