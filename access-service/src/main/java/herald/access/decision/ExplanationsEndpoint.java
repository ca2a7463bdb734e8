package herald.access.decision;

import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Caller;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why somebody may or may not do something with an account (R-PERM-4): everybody about themself,
 * super admins and auditors about others and about all (R-PERM-7).
 */
@RestController
class ExplanationsEndpoint {

  private final Authority authority;
  private final Holdings holdings;

  ExplanationsEndpoint(Authority authority, Holdings holdings) {
    this.authority = authority;
    this.holdings = holdings;
  }

  @GetMapping(path = "/api/access/explanations", params = "user")
  Explanation one(@RequestParam String account, @RequestParam String user, Caller caller) {
    boolean self = user.equals(caller.user());
    if (!self) {
      authority.require(caller, "audit.read", null);
    }
    Holding holding =
        holdings
            .of(caller.hub(), account, user)
            .filter(found -> !self || found.level() != Level.NONE || readsAll(caller))
            .orElseThrow(ExplanationsEndpoint::unknown);
    return new Explanation(account, holding, explained(caller.hub(), user, account));
  }

  @GetMapping(path = "/api/access/explanations", params = "!user")
  Everybody all(@RequestParam String account, Caller caller) {
    authority.require(caller, "audit.read", null);
    List<Holding> found = holdings.all(caller.hub(), account);
    if (found.isEmpty()) {
      throw unknown();
    }
    return new Everybody(account, found);
  }

  private boolean readsAll(Caller caller) {
    Subject reader = Subject.user(caller.user());
    return authority.evaluate(caller.hub(), reader, "audit.read", null).allowed();
  }

  private List<Explained> explained(String hub, String user, String account) {
    return Stream.of(Action.values())
        .filter(Action::onAccount)
        .map(
            action ->
                Explained.of(
                    action, authority.evaluate(hub, Subject.user(user), action.code(), account)))
        .toList();
  }

  /** An account that is hidden is like one that never was (R-ACC-3). */
  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account or user.");
  }

  /** One user, what they have on the account and why, and what follows for each action. */
  record Explanation(String account, Holding user, List<Explained> actions) {}

  /** Every user of the hub, with their level on the account and why. */
  record Everybody(String account, List<Holding> users) {}

  /**
   * @param allowedWith what would allow it
   */
  record Explained(
      String action, boolean allowed, String rule, String reason, @Nullable String allowedWith) {
    static Explained of(Action action, Decision decision) {
      return new Explained(
          action.code(),
          decision.allowed(),
          decision.rule(),
          decision.reason(),
          decision.allowWith());
    }
  }
}
