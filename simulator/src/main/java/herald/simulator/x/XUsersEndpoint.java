package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Ledger;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the token's owner is, and how many follow a profile. */
@RestController
class XUsersEndpoint {

  private final XCaller caller;
  private final Ledger ledger;
  private final Faults faults;
  private final Clock clock;

  XUsersEndpoint(XCaller caller, Ledger ledger, Faults faults, Clock clock) {
    this.caller = caller;
    this.ledger = ledger;
    this.faults = faults;
    this.clock = clock;
  }

  @GetMapping("/x/2/users/me")
  ResponseEntity<Answer> me(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(name = "user.fields", defaultValue = "") List<String> fields) {
    faults.meet(Network.X, Operation.ACCOUNTS);
    return shown(caller.of(authorization, "users.read"), fields);
  }

  @GetMapping("/x/2/users/{id:[0-9]+}")
  ResponseEntity<Answer> user(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @PathVariable String id,
      @RequestParam(name = "user.fields", defaultValue = "") List<String> fields) {
    faults.meet(Network.X, Operation.READ);
    caller.of(authorization, "users.read");
    return shown(
        ledger
            .presence(id)
            .filter(each -> each.network() == Network.X)
            .orElseThrow(() -> XProblem.invalid("The `id` query parameter value is not valid")),
        fields);
  }

  private ResponseEntity<Answer> shown(Presence presence, List<String> fields) {
    return ResponseEntity.ok()
        .headers(RateLimit.ample(clock.instant())::into)
        .body(
            new Answer(
                new User(
                    presence.id(),
                    presence.name(),
                    presence.handle(),
                    fields.contains("created_at") ? presence.since() : null,
                    fields.contains("public_metrics")
                        ? new Metrics(ledger.followers(presence.id()))
                        : null)));
  }

  record Answer(User data) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record User(
      String id,
      String name,
      String username,
      @JsonProperty("created_at") @Nullable Instant since,
      @JsonProperty("public_metrics") @Nullable Metrics metrics) {}

  record Metrics(@JsonProperty("followers_count") long followers) {}
}
