package herald.access.start;

import herald.access.Operator;
import herald.access.token.ApiTokens;
import herald.access.user.read.directory.Directory;
import herald.platform.kernel.Ids;
import herald.platform.kernel.Rejection;
import herald.platform.service.ServiceCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * API tokens of the demo people, for the {@code herald} command. Outside demo mode there is no such
 * endpoint.
 */
@RestController
@ConditionalOnProperty(name = "herald.demo", havingValue = "true")
class DemoTokensEndpoint {

  private final ApiTokens tokens;
  private final Directory directory;
  private final Ids ids;

  DemoTokensEndpoint(ApiTokens tokens, Directory directory, Ids ids) {
    this.tokens = tokens;
    this.directory = directory;
    this.ids = ids;
  }

  @PostMapping("/internal/demo/tokens")
  Issued issue(@Valid @RequestBody Request request, ServiceCaller caller) {
    Operator.require(caller);
    String hub = DemoHub.HUB.value();
    String user = "usr_" + request.user();
    if (directory.user(hub, user).isEmpty()) {
      throw Rejection.unknown("user.unknown", "R-PERM-1", "There is no such demo user.");
    }
    return new Issued(tokens.issue(hub, user, ids.next("tok"), "demo", Set.of()).orElseThrow());
  }

  record Request(@NotBlank String user) {}

  record Issued(String token) {}
}
