package herald.access.account.domain;

import herald.access.hub.domain.Feature;
import herald.access.hub.events.Edition;
import herald.platform.kernel.Rejection;
import java.util.Set;

/**
 * What a selection of users and teams takes: somebody in it (R-ACC-4), and the edition ENTERPRISE
 * (R-EDI-2), unless it only takes away from the one that is there (R-EDI-3).
 */
final class SelectionRules {

  private SelectionRules() {}

  static void require(Access now, Access.Restricted to, Edition edition) {
    switch (to) {
      case Access.Private p -> {}
      case Access.Selected s -> {
        requireSomebody(s);
        if (!narrows(now, s)) {
          requireEnterprise(edition);
        }
      }
    }
  }

  private static boolean narrows(Access now, Access.Selected to) {
    return now instanceof Access.Selected before
        && before.users().containsAll(to.users())
        && before.teams().containsAll(to.teams());
  }

  private static void requireSomebody(Access.Selected selected) {
    if (selected.users().isEmpty() && selected.teams().isEmpty()) {
      throw Rejection.invalid(
          "users",
          "access.selection-empty",
          "R-ACC-4",
          "A selection names at least one user or team. To keep the account to one person, choose PRIVATE.");
    }
  }

  private static void requireEnterprise(Edition edition) {
    if (!Feature.SELECTED_ACCESS.included(edition, Set.of())) {
      throw new Rejection(
          "access.selected-needs-enterprise", "R-EDI-2", Feature.SELECTED_ACCESS.refusal());
    }
  }
}
