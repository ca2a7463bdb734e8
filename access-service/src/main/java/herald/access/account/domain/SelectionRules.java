package herald.access.account.domain;

import herald.access.hub.events.Edition;
import herald.platform.kernel.Rejection;

/**
 * What a selection of users and teams takes: the edition ENTERPRISE (R-EDI-2), and somebody in it
 * (R-ACC-4).
 */
final class SelectionRules {

  private SelectionRules() {}

  static void require(Access.Restricted access, Edition edition) {
    switch (access) {
      case Access.Private p -> {}
      case Access.Selected s -> {
        requireSomebody(s);
        requireEnterprise(edition);
      }
    }
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
    if (edition != Edition.ENTERPRISE) {
      throw new Rejection(
          "access.selected-needs-enterprise",
          "R-EDI-2",
          "Access for selected users and teams needs the edition ENTERPRISE.");
    }
  }
}
