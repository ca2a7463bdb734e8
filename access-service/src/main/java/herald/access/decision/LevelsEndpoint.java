package herald.access.decision;

import herald.platform.service.Authority;
import herald.platform.service.ServiceCaller;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A user's level by account, for the lists of the other services; accounts that are hidden from the
 * user are left out.
 */
@RestController
class LevelsEndpoint {

  private final Authority authority;

  LevelsEndpoint(Authority authority) {
    this.authority = authority;
  }

  @GetMapping("/internal/levels")
  Map<String, String> levels(@RequestParam String user, ServiceCaller caller) {
    return authority.levels(caller.hub(), user);
  }
}
