package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddingUsersTest extends UserSpecification {

  @Test
  void addsOneWithAPermission() {
    given();
    when(add(Permission.DRAFT_ONLY, Edition.ENTERPRISE));
    then(added(Permission.DRAFT_ONLY));
  }

  @Test
  void saysNothingTheSecondTime() {
    given(added(Permission.VIEW_ONLY));
    when(add(Permission.VIEW_ONLY, Edition.ENTERPRISE));
    thenNothing();
  }

  @Test
  @Tag("R-EDI-2")
  void refusesDraftOnlyBelowEnterprise() {
    given();
    when(add(Permission.DRAFT_ONLY, Edition.PROFESSIONAL));
    thenRefused("user.draft-only-needs-enterprise", "R-EDI-2");
    given(added(Permission.VIEW_ONLY));
    when(give(Permission.DRAFT_ONLY, Edition.PROFESSIONAL));
    thenRefused("user.draft-only-needs-enterprise", "R-EDI-2");
  }

  @Test
  @Tag("R-EDI-3")
  void leavesDraftOnlyAsItIsAfterADowngrade() {
    given(added(Permission.DRAFT_ONLY));
    when(give(Permission.DRAFT_ONLY, Edition.PROFESSIONAL));
    thenNothing();
    when(give(Permission.VIEW_ONLY, Edition.PROFESSIONAL));
    then(given(Permission.VIEW_ONLY));
  }

  @Test
  @Tag("R-PERM-6")
  void givesAnotherPermission() {
    given(added(Permission.VIEW_ONLY));
    when(give(Permission.OWN_ACCOUNTS, Edition.PROFESSIONAL));
    then(given(Permission.OWN_ACCOUNTS));
    when(give(Permission.OWN_ACCOUNTS, Edition.PROFESSIONAL));
    thenNothing();
  }

  @Test
  void knowsNoUserThatWasNeverAdded() {
    given();
    when(give(Permission.VIEW_ONLY, Edition.ENTERPRISE));
    thenRefused("user.unknown", "R-PERM-6");
  }
}
