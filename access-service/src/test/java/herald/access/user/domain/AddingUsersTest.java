package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.access.user.events.PermissionGiven;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserAdded;
import herald.access.user.events.UserEvent;
import herald.access.user.events.UserId;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AddingUsersTest extends DeciderSpecification<UserCommand, UserEvent, User> {

  private static final UserId DAAN = new UserId("usr_daan");
  private static final PersonId PERSON = new PersonId("per_daan");
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

  AddingUsersTest() {
    super(User.Unwritten::new, UserDecider::decide, User::evolve);
  }

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

  private static UserCommand add(Permission permission, Edition edition) {
    return new AddUser(DAAN, PERSON, permission, edition, NOW);
  }

  private static UserCommand give(Permission permission, Edition edition) {
    return new GivePermission(DAAN, permission, edition, NOW);
  }

  private static UserEvent added(Permission permission) {
    return new UserAdded(DAAN, PERSON, permission, NOW);
  }

  private static UserEvent given(Permission permission) {
    return new PermissionGiven(DAAN, permission, NOW);
  }
}
