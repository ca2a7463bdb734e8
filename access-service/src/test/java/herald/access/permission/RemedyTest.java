package herald.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.user.events.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-4")
class RemedyTest {

  @Test
  void namesAccessWhenThatIsAllThatIsMissing() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.ACCESSIBLE_ACCOUNTS, false, true)))
        .isEqualTo("access to the account, or being a super admin");
  }

  @Test
  void namesThePermissionsThatWouldDo() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.DRAFT_ONLY, true, false)))
        .isEqualTo("the permission ACCESSIBLE_ACCOUNTS, or being a super admin");
    assertThat(Remedy.of(Action.ACCOUNT_CONNECT, who(Permission.VIEW_ONLY, false, false)))
        .isEqualTo("the permission OWN_ACCOUNTS or ACCESSIBLE_ACCOUNTS, or being a super admin");
  }

  @Test
  void namesBothWhenBothAreMissing() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.VIEW_ONLY, false, false)))
        .isEqualTo(
            "the permission ACCESSIBLE_ACCOUNTS and access to the account, or being a super admin");
  }

  @Test
  void namesTheSuperAdminWhenNothingElseWouldDo() {
    assertThat(Remedy.of(Action.ACCESS_CHANGE, who(Permission.ACCESSIBLE_ACCOUNTS, true, true)))
        .isEqualTo("being a super admin");
  }

  private static Standing who(Permission permission, boolean access, boolean connector) {
    return new Standing(permission, false, access, connector);
  }
}
