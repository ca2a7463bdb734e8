package herald.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.user.events.Permission;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-4")
class RemedyTest {

  @Test
  void namesAccessWhenThatIsAllThatIsMissing() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.ACCESSIBLE_ACCOUNTS, false, true)))
        .isEqualTo(new Remedy(Set.of(), true, false));
  }

  @Test
  void namesThePermissionsThatWouldDo() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.DRAFT_ONLY, true, false)))
        .isEqualTo(new Remedy(Set.of(Permission.ACCESSIBLE_ACCOUNTS), false, false));
    assertThat(Remedy.of(Action.ACCOUNT_CONNECT, who(Permission.VIEW_ONLY, false, false)))
        .isEqualTo(
            new Remedy(
                Set.of(Permission.OWN_ACCOUNTS, Permission.ACCESSIBLE_ACCOUNTS), false, false));
  }

  @Test
  void namesBothWhenBothAreMissing() {
    assertThat(Remedy.of(Action.POST_PUBLISH, who(Permission.VIEW_ONLY, false, false)))
        .isEqualTo(new Remedy(Set.of(Permission.ACCESSIBLE_ACCOUNTS), true, false));
  }

  @Test
  void namesTheSuperAdminWhenNothingElseWouldDo() {
    assertThat(Remedy.of(Action.ACCESS_CHANGE, who(Permission.ACCESSIBLE_ACCOUNTS, true, true)))
        .isEqualTo(new Remedy(Set.of(), false, false));
  }

  private static Standing who(Permission permission, boolean access, boolean connector) {
    return new Standing(permission, false, access, connector);
  }
}
