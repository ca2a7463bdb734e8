package herald.access.decision;

import herald.access.decision.StandingRows.Towards;
import herald.access.decision.words.Phrase;
import herald.access.decision.words.Phrases;
import herald.access.decision.words.Says;
import herald.access.hub.domain.Feature;
import herald.access.permission.Action;
import herald.access.permission.Level;
import herald.access.permission.Remedy;
import herald.access.permission.Standing;
import herald.platform.kernel.Rejection;
import herald.platform.service.Subject;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by the matrix (R-PERM-5). An account that the user has no level on, one of another hub
 * and one that never was get the same answer, word for word (R-ACC-3).
 */
@Component
class DecisionPoint {

  private final StandingRows standings;
  private final ReleaseDecisions releases;
  private final AccountsToCome accounts;
  private final Entitlements hubs;
  private final InstantSource clock;

  DecisionPoint(
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

  Verdict decide(String hub, Subject subject, String action, @Nullable String account) {
    if (action.equals(ReleaseDecisions.ACTION)) {
      return releases.decide(hub, subject, required(account));
    }
    Action known = action(action);
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
   * The action of this name, which is not {@code post.release}: who releases is nobody's right.
   *
   * @throws Rejection if there is none
   */
  static Action action(String name) {
    return Action.named(name).orElseThrow(() -> unknown(name));
  }

  /**
   * An automation does what a user's choice implied before, as far as the hub is entitled to it.
   */
  private Verdict byAutomation(String hub, Action action) {
    return action.feature().isEmpty()
        ? refused(action.rule(), Phrase.of(Says.USERS_ONLY), Level.NONE, null)
        : entitled(hub, action, allowed(action, Phrase.of(Says.HUB_HAS_IT), Level.NONE));
  }

  /** Who may act in general may not in a hub that lacks what the action takes (R-EDI-2). */
  private Verdict entitled(String hub, Action action, Verdict verdict) {
    return action
        .feature()
        .filter(feature -> verdict.allowed() && !hubs.includes(hub, feature))
        .map(feature -> notEntitled(feature, verdict.level()))
        .orElse(verdict);
  }

  private Verdict notEntitled(Feature feature, Level level) {
    return refused("R-EDI-2", Phrases.refusal(feature), level, Phrases.takes(feature));
  }

  private Verdict onAccount(String hub, String user, Action action, String account) {
    Optional<Towards> found = accounts.standing(hub, user, account);
    if (found.isEmpty() || found.get().standing().level() == Level.NONE) {
      return refused("R-PERM-1", Phrase.of(Says.NO_ACCOUNT), Level.NONE, null);
    }
    Standing standing = found.get().standing();
    Level level = standing.level();
    Phrase name = Phrases.of(level);
    if (!action.allows(standing)) {
      return refused(
          action.rule(),
          Phrase.of(Says.LEVEL_DOES_NOT_ALLOW, name, Phrases.of(action)),
          level,
          Phrases.of(Remedy.of(action, standing)));
    }
    return found.get().allows(action)
        ? allowed(action, Phrase.of(Says.LEVEL_ALLOWS, name), level)
        : refused("R-CON-11", Phrase.of(Says.DISCONNECTED), level, Phrase.of(Says.WITH_CONNECTION));
  }

  private Verdict inHub(String hub, String user, Action action) {
    Optional<Standing> standing = standings.inHub(hub, user);
    if (standing.isEmpty()) {
      return refused("R-PERM-1", Phrase.of(Says.NO_USER), Level.NONE, null);
    }
    return action.allows(standing.get())
        ? allowed(action, Phrase.of(Says.HUB_ALLOWS), Level.NONE)
        : refused(
            action.rule(),
            Phrase.of(Says.PERMISSION_DOES_NOT_ALLOW, Phrases.of(action)),
            Level.NONE,
            Phrases.of(Remedy.of(action, standing.get())));
  }

  private Verdict allowed(Action action, Phrase reason, Level level) {
    return new Verdict(true, null, action.rule(), reason, level, clock.instant(), null, null);
  }

  private Verdict refused(String rule, Phrase reason, Level level, @Nullable Phrase allowWith) {
    return new Verdict(false, null, rule, reason, level, clock.instant(), null, allowWith);
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
