package herald.access.permission;

import static herald.access.user.events.Permission.ACCESSIBLE_ACCOUNTS;
import static herald.access.user.events.Permission.DRAFT_ONLY;
import static herald.access.user.events.Permission.OWN_ACCOUNTS;
import static herald.access.user.events.Permission.VIEW_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import herald.access.user.events.Permission;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Actions that concern no account. */
class HubActionsTest {

  @Test
  @Tag("R-CON-13")
  void connectingTakesAPermissionThatConnects() {
    assertThat(allowed(Action.ACCOUNT_CONNECT))
        .containsExactlyInAnyOrder(OWN_ACCOUNTS, ACCESSIBLE_ACCOUNTS);
  }

  @Test
  @Tag("R-MAIL-1")
  void everybodyEditsTheirOwnMails() {
    assertThat(allowed(Action.MAIL_EDIT_OWN))
        .containsExactlyInAnyOrder(VIEW_ONLY, DRAFT_ONLY, OWN_ACCOUNTS, ACCESSIBLE_ACCOUNTS);
  }

  @Test
  void theRestIsForSuperAdmins() {
    for (Action action :
        Set.of(
            Action.MAIL_EDIT_HUB,
            Action.PEOPLE_MANAGE,
            Action.BRAND_MANAGE,
            Action.HUB_MANAGE,
            Action.AUDIT_READ)) {
      assertThat(allowed(action)).as(action.code()).isEmpty();
    }
    for (Action action : Action.values()) {
      assertThat(action.allows(new Standing(VIEW_ONLY, true, false, false))).isTrue();
    }
  }

  @Test
  @Tag("R-PERM-7")
  void auditorsReadTheAuditAndNoMore() {
    for (Permission permission : Permission.values()) {
      Standing plain = new Standing(permission, false, true, true);
      for (Action action : Action.values()) {
        assertThat(action.allows(plain.asAuditor()))
            .as(action.code())
            .isEqualTo(action == Action.AUDIT_READ || action.allows(plain));
      }
      assertThat(plain.asAuditor().level()).isEqualTo(plain.level());
    }
    assertThat(Remedy.of(Action.AUDIT_READ, new Standing(VIEW_ONLY, false, false, false)))
        .isEqualTo(new Remedy(Set.of(), false, true));
  }

  private static Set<Permission> allowed(Action action) {
    return Stream.of(Permission.values())
        .filter(p -> action.allows(new Standing(p, false, false, false)))
        .collect(Collectors.toSet());
  }
}
