package herald.access.user.domain;

import herald.access.user.events.InvitationAccepted;
import herald.access.user.events.Permission;
import herald.access.user.events.PersonId;
import herald.access.user.events.UserDescribed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-6")
class AcceptingInvitationsTest extends UserSpecification {

  private static final PersonId ANOTHER = new PersonId("per_another");

  private static UserCommand accept(PersonId person) {
    return new AcceptInvitation(DAAN, person, NOW);
  }

  @Test
  void isThePersonWhoAccepts() {
    given(added(Permission.VIEW_ONLY));
    when(accept(ANOTHER));
    then(new InvitationAccepted(DAAN, ANOTHER, NOW));
    when(accept(ANOTHER));
    thenNothing();
  }

  @Test
  void isNobodyElseAfterwards() {
    given(added(Permission.VIEW_ONLY), new InvitationAccepted(DAAN, PERSON, NOW));
    when(accept(ANOTHER));
    thenRefused("user.joined-already", "R-PERM-6");
  }

  @Test
  void staysThatPersonWhateverTheirRights() {
    given(
        added(Permission.VIEW_ONLY),
        new InvitationAccepted(DAAN, PERSON, NOW),
        given(Permission.OWN_ACCOUNTS));
    when(appointAuditor());
    when(accept(ANOTHER));
    thenRefused("user.joined-already", "R-PERM-6");
  }

  @Test
  void invitesNobodyWhoIsNotThere() {
    given();
    when(accept(PERSON));
    thenRefused("user.unknown", "R-PERM-6");
    given(added(Permission.VIEW_ONLY), removed());
    when(accept(PERSON));
    thenRefused("user.unknown", "R-PERM-6");
  }

  @Test
  @Tag("R-AUD-1")
  void tellsThatTheyAreDescribedOtherwise() {
    given(added(Permission.VIEW_ONLY));
    when(new DescribeUser(DAAN, NOW));
    then(new UserDescribed(DAAN, NOW));
  }
}
