package herald.simulator.people;

import herald.simulator.ledger.Followers;
import herald.simulator.ledger.Interaction;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Mint;
import herald.simulator.ledger.Network;
import herald.simulator.people.PeopleForm.Unusable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets people comment, mention and follow. A comment answers a post; a mention answers none, and
 * only X tells of those.
 */
@RestController
class PeopleEndpoint {

  private static final Map<Network, List<String>> KINDS =
      Map.of(Network.X, List.of("COMMENT", "MENTION"), Network.FACEBOOK, List.of("COMMENT"));

  private final Ledger ledger;
  private final Mint mint;
  private final Clock clock;

  PeopleEndpoint(Ledger ledger, Mint mint, Clock clock) {
    this.ledger = ledger;
    this.mint = mint;
    this.clock = clock;
  }

  @PostMapping("/interactions")
  @ResponseStatus(HttpStatus.CREATED)
  Interaction interact(@RequestBody Map<String, Object> request) {
    PeopleForm form =
        new PeopleForm(request, List.of("network", "account", "kind", "post", "from", "text"));
    Network network = form.network(KINDS.keySet());
    String account = account(network, form);
    boolean mention = form.oneOf("kind", KINDS.get(network)).equals("MENTION");
    String post = post(account, mention, form.optional("post"));
    String number = mint.snowflake();
    return ledger.hear(
        new Interaction(
            network == Network.X || post == null ? number : commentOn(post, number),
            network,
            account,
            post,
            form.text("from"),
            form.text("text"),
            clock.instant()));
  }

  /** Facebook's form: the post's own number, without the page's, and the comment's. */
  private static String commentOn(String post, String number) {
    return post.substring(post.indexOf('_') + 1) + "_" + number;
  }

  @PostMapping("/followers")
  @ResponseStatus(HttpStatus.CREATED)
  Followers follow(@RequestBody Map<String, Object> request) {
    PeopleForm form = new PeopleForm(request, List.of("network", "account", "count"));
    String account = account(form.network(Set.of(Network.X)), form);
    return ledger.count(new Followers(account, form.count("count")));
  }

  private String account(Network network, PeopleForm form) {
    String id = form.text("account");
    return ledger
        .presence(id)
        .filter(each -> each.network() == network)
        .orElseThrow(() -> new Unusable("account", "is " + id, "one that has signed in there"))
        .id();
  }

  private @Nullable String post(String account, boolean mention, @Nullable String id) {
    if (mention) {
      if (id != null) {
        throw new Unusable("post", "is " + id, "nothing, with a mention");
      }
      return null;
    }
    return Optional.ofNullable(id)
        .filter(known -> isOn(account, known))
        .orElseThrow(() -> new Unusable("post", "is " + id, "a post of the account"));
  }

  private boolean isOn(String account, String id) {
    return ledger.posts().stream()
        .anyMatch(post -> post.id().equals(id) && post.account().equals(account));
  }

  @ExceptionHandler
  ProblemDetail refused(Unusable refusal) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refusal.getMessage());
    problem.setProperty("errors", List.of(refusal.error()));
    return problem;
  }
}
