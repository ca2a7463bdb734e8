package herald.access.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import herald.access.decision.words.Language;
import herald.access.decision.words.Words;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why somebody may or may not do something with an account (R-PERM-4): everybody about themself,
 * super admins and auditors about others and about all (R-PERM-7).
 */
@RestController
class ExplanationsEndpoint {

  private final Authority authority;
  private final DecisionPoint point;
  private final Holdings holdings;

  ExplanationsEndpoint(Authority authority, DecisionPoint point, Holdings holdings) {
    this.authority = authority;
    this.point = point;
    this.holdings = holdings;
  }

  @GetMapping(path = "/api/access/explanations", params = "user")
  ResponseEntity<Explanation> one(
      @RequestParam String account,
      @RequestParam String user,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accept,
      Caller caller) {
    Language language = Language.accepted(accept);
    boolean self = user.equals(caller.user());
    if (!self) {
      authority.require(caller, "audit.read", null);
    }
    Holding holding =
        holdings
            .of(caller.hub(), account, user)
            .filter(found -> !self || found.level() != Level.NONE || readsAll(caller))
            .orElseThrow(ExplanationsEndpoint::unknown);
    return Spoken.in(
        language,
        new Explanation(
            account,
            holding,
            Words.in(language, Reasons.of(holding)),
            explained(caller.hub(), user, account, language)));
  }

  @GetMapping(path = "/api/access/explanations", params = "!user")
  ResponseEntity<Everybody> all(
      @RequestParam String account,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accept,
      Caller caller) {
    Language language = Language.accepted(accept);
    authority.require(caller, "audit.read", null);
    List<Holding> found = holdings.all(caller.hub(), account);
    if (found.isEmpty()) {
      throw unknown();
    }
    return Spoken.in(
        language,
        new Everybody(
            account, found.stream().map(holding -> Somebody.of(holding, language)).toList()));
  }

  private boolean readsAll(Caller caller) {
    Subject reader = Subject.user(caller.user());
    return authority.evaluate(caller.hub(), reader, "audit.read", null).allowed();
  }

  private List<Explained> explained(String hub, String user, String account, Language language) {
    return Stream.of(Action.values())
        .filter(Action::onAccount)
        .map(
            action ->
                Explained.of(
                    action,
                    point.decide(hub, Subject.user(user), action.code(), account).in(language),
                    language))
        .toList();
  }

  /** An account that is hidden is like one that never was (R-ACC-3). */
  private static Rejection unknown() {
    return Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account or user.");
  }

  /**
   * One user, what they have on the account, and what follows for each action.
   *
   * @param why what gives them their level, as a sentence
   */
  record Explanation(String account, Holding user, String why, List<Explained> actions) {}

  /** Every user of the hub, with their level on the account and why. */
  record Everybody(String account, List<Somebody> users) {}

  /**
   * @param why what gives them their level, as a sentence
   */
  record Somebody(@JsonUnwrapped Holding holding, String why) {
    static Somebody of(Holding holding, Language language) {
      return new Somebody(holding, Words.in(language, Reasons.of(holding)));
    }
  }

  /**
   * @param ruleSays what that rule says
   * @param allowedWith what would allow it
   */
  record Explained(
      String action,
      boolean allowed,
      String rule,
      String ruleSays,
      String reason,
      @Nullable String allowedWith) {
    static Explained of(Action action, Decision decision, Language language) {
      return new Explained(
          action.code(),
          decision.allowed(),
          decision.rule(),
          Words.rule(language, decision.rule()),
          decision.reason(),
          decision.allowWith());
    }
  }
}
