package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.AuditorAppointed;
import herald.access.user.events.AuditorDismissed;
import herald.access.user.events.Permission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-7")
class AppointingAuditorsTest extends UserSpecification {

  @Test
  void appointsAndDismisses() {
    given(added(Permission.VIEW_ONLY));
    when(appointAuditor());
    then(new AuditorAppointed(DAAN, NOW));
    when(appointAuditor());
    thenNothing();
    when(dismissAuditor());
    then(new AuditorDismissed(DAAN, NOW));
    when(dismissAuditor());
    thenNothing();
  }

  @Test
  void outlivesAnotherPermission() {
    given(added(Permission.VIEW_ONLY), new AuditorAppointed(DAAN, NOW));
    when(give(Permission.OWN_ACCOUNTS, Edition.PROFESSIONAL));
    then(given(Permission.OWN_ACCOUNTS));
    when(appointAuditor());
    thenNothing();
  }

  @Test
  void knowsNobodyWhoWasNeverAdded() {
    given();
    when(appointAuditor());
    thenRefused("user.unknown", "R-PERM-6");
    when(dismissAuditor());
    thenRefused("user.unknown", "R-PERM-6");
  }
}
