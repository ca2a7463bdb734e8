package herald.platform.service;

import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The access service's decision point, asked at the moment of acting (R-PERM-5). Nothing it says is
 * cached, so that a revocation takes effect at once (R-ACC-7). When it cannot be reached, every
 * method throws {@link Unavailable}: no answer is never a yes.
 */
public interface Authority {

  /** May the subject do this, on this account where one is concerned? */
  Decision evaluate(String hub, Subject subject, String action, @Nullable String account);

  /** The user's level by account; accounts with level NONE are left out. */
  Map<String, String> levels(String hub, String user);

  /**
   * Passes when the caller may do this.
   *
   * @throws Rejection when they may not: as unknown where the account must stay hidden from them
   *     (R-ACC-3), else with the rule that refused and what would allow it
   */
  default void require(Caller caller, String action, @Nullable String account) {
    Decision decision = evaluate(caller.hub(), Subject.user(caller.user()), action, account);
    if (decision.allowed()) {
      return;
    }
    if (account != null && decision.level().equals("NONE")) {
      throw Rejection.unknown("account.unknown", "R-PERM-1", "There is no such account.");
    }
    throw Rejection.forbidden("permission.denied", decision.rule(), sentence(decision));
  }

  private static String sentence(Decision decision) {
    return decision.allowWith() == null
        ? decision.reason()
        : decision.reason() + " Allowed with: " + decision.allowWith() + ".";
  }
}
