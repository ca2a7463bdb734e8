package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Interaction;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
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

/** What people said to a profile, replies to its own posts among it, newest first. */
@RestController
class XMentionsEndpoint {

  private final XCaller caller;
  private final Ledger ledger;
  private final Faults faults;
  private final Clock clock;

  XMentionsEndpoint(XCaller caller, Ledger ledger, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
    this.clock = clock;
  }

  @GetMapping("/x/2/users/{id}/mentions")
  ResponseEntity<Answer> mentions(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @PathVariable String id,
      @RequestParam(name = "max_results", defaultValue = "10") int most,
      @RequestParam(name = "start_time", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant from,
      @RequestParam(name = "pagination_token", defaultValue = "0") int skip,
      @RequestParam(name = "tweet.fields", defaultValue = "") List<String> fields,
      @RequestParam(name = "expansions", defaultValue = "") List<String> expansions) {
    faults.meet(Network.X, Operation.READ);
    caller.of(authorization, "tweet.read");
    XPage.requireSize(most);
    List<Interaction> all =
        ledger.interactions(Network.X, id).stream()
            .filter(each -> from == null || !each.at().isBefore(from))
            .toList();
    return ResponseEntity.ok()
        .headers(RateLimit.ample(clock.instant())::into)
        .body(Answer.of(XPage.of(all, skip, most), fields, expansions.contains("author_id")));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(@Nullable List<SeenMention> data, @Nullable Includes includes, XPage.Meta meta) {

    /** Without mentions X leaves {@code data} out. */
    static Answer of(XPage<Interaction> page, List<String> fields, boolean authors) {
      List<Interaction> said = page.items();
      XPage.Meta meta = page.meta(Interaction::id);
      return said.isEmpty()
          ? new Answer(null, null, meta)
          : new Answer(
              said.stream().map(each -> SeenMention.of(each, fields)).toList(),
              authors ? new Includes(said.stream().map(Author::of).distinct().toList()) : null,
              meta);
    }
  }

  record Includes(List<Author> users) {}

  record Author(String id, String name, String username) {

    static Author of(Interaction said) {
      return new Author(said.fromId(), said.from(), said.from());
    }
  }
}
