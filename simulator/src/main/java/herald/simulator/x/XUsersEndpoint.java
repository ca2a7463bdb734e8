package herald.simulator.x;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import herald.simulator.faults.Faults;
import herald.simulator.faults.Operation;
import herald.simulator.ledger.Network;
import herald.simulator.ledger.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who the token's owner is. */
@RestController
class XUsersEndpoint {

  private final XCaller caller;
  private final Faults faults;
  private final Clock clock;

  XUsersEndpoint(XCaller caller, Faults faults, Clock clock) {
    this.caller = caller;
    this.faults = faults;
    this.clock = clock;
  }

  @GetMapping("/x/2/users/me")
  ResponseEntity<Answer> me(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestParam(name = "user.fields", defaultValue = "") String fields) {
    faults.meet(Network.X, Operation.ACCOUNTS);
    Presence presence = caller.of(authorization, "users.read");
    boolean dated = Arrays.asList(fields.split(",")).contains("created_at");
    return ResponseEntity.ok()
        .headers(RateLimit.ample(clock.instant())::into)
        .body(
            new Answer(
                new User(
                    presence.id(),
                    presence.name(),
                    presence.handle(),
                    dated ? presence.since() : null)));
  }

  record Answer(User data) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record User(
      String id,
      String name,
      String username,
      @JsonProperty("created_at") @Nullable Instant since) {}
}
