package herald.access.decision;

import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.access.permission.Remedy;
import herald.access.permission.Standing;
import herald.platform.kernel.Rejection;
import herald.platform.service.Authority;
import herald.platform.service.Decision;
import herald.platform.service.Subject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by the matrix. An account that the user has no level on, one of another hub and one that
 * never was get the same answer, word for word (R-ACC-3).
 */
@Component
class Decisions implements Authority {

  private final StandingRows standings;
  private final ReleaseDecisions releases;
  private final AccountsToCome accounts;
  private final Entitlements hubs;
  private final InstantSource clock;

  Decisions(
      StandingRows standings,
      ReleaseDecisions releases,
      AccountsToCome accounts,
      Entitlements hubs,
      InstantSource clock) {
    this.standings = standings;
    this.releases = releases;
    this.accounts = accounts;
    this.hubs = hubs;
    this.clock = clock;
  }

  @Override
  public Decision evaluate(String hub, Subject subject, String action, @Nullable String account) {
    if (action.equals(ReleaseDecisions.ACTION)) {
      return releases.decide(hub, subject, required(account));
    }
    Action known = Action.named(action).orElseThrow(() -> unknown(action));
    if (!subject.type().equals("user")) {
      return byAutomation(hub, known);
    }
    return entitled(
        hub,
        known,
        known.onAccount()
            ? onAccount(hub, subject.id(), known, required(account))
            : inHub(hub, subject.id(), known));
  }

  /**
   * An automation does what a user's choice implied before, as far as the hub is entitled to it.
   */
  private Decision byAutomation(String hub, Action action) {
    return action.feature().isEmpty()
        ? answer(false, action.rule(), "Only users do this.", Level.NONE, null)
        : entitled(hub, action, answer(true, action.rule(), "The hub has it.", Level.NONE, null));
  }

  /** Who may act in general may not in a hub that lacks what the action takes (R-EDI-2). */
  private Decision entitled(String hub, Action action, Decision decision) {
    return action
        .feature()
        .filter(feature -> decision.allowed() && !hubs.includes(hub, feature))
        .map(
            feature ->
                answer(
                    false,
                    "R-EDI-2",
                    feature.refusal(),
                    Level.valueOf(decision.level()),
                    feature.takes()))
        .orElse(decision);
  }

  private Decision onAccount(String hub, String user, Action action, String account) {
    Optional<Standing> standing = accounts.standing(hub, user, account);
    if (standing.isEmpty() || standing.get().level() == Level.NONE) {
      return answer(false, "R-PERM-1", "There is no such account.", Level.NONE, null);
    }
    Level level = standing.get().level();
    return action.allows(standing.get())
        ? answer(true, action.rule(), "The level is " + level + ".", level, null)
        : answer(
            false,
            action.rule(),
            "The level is " + level + ", which does not allow " + action.code() + ".",
            level,
            Remedy.of(action, standing.get()));
  }

  private Decision inHub(String hub, String user, Action action) {
    Optional<Standing> standing = standings.inHub(hub, user);
    if (standing.isEmpty()) {
      return answer(false, "R-PERM-1", "There is no such user.", Level.NONE, null);
    }
    return action.allows(standing.get())
        ? answer(true, action.rule(), "The user may do this in the hub.", Level.NONE, null)
        : answer(
            false,
            action.rule(),
            "The user's permission does not allow " + action.code() + ".",
            Level.NONE,
            Remedy.of(action, standing.get()));
  }

  @Override
  public Map<String, String> levels(String hub, String user) {
    return standings.levels(hub, user).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name()));
  }

  private Decision answer(
      boolean allowed, String rule, String reason, Level level, @Nullable String allowWith) {
    return new Decision(
        allowed, null, rule, reason, level.name(), clock.instant(), null, allowWith);
  }

  private static String required(@Nullable String account) {
    if (account == null) {
      throw Rejection.invalid(
          "resource", "decision.account-missing", "R-PERM-5", "This action is done to an account.");
    }
    return account;
  }

  private static Rejection unknown(String action) {
    return Rejection.invalid(
        "action.name", "decision.action-unknown", "R-PERM-5", "There is no action " + action + ".");
  }
}
