package herald.access.user.domain;

import herald.access.hub.events.Edition;
import herald.access.user.events.Permission;
import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-ACC-2")
class RemovingUsersTest extends UserSpecification {

  @Test
  void removesOne() {
    given(added(Permission.VIEW_ONLY));
    when(remove(SANNE));
    then(removed());
  }

  @Test
  void saysNothingTheSecondTime() {
    given(added(Permission.VIEW_ONLY), removed());
    when(remove(SANNE));
    thenNothing();
  }

  @Test
  void takesSomebodyElse() {
    given(added(Permission.VIEW_ONLY));
    when(remove(DAAN));
    thenRefused("user.removes-themself", "R-ACC-2");
  }

  @Test
  void isForGood() {
    given(added(Permission.VIEW_ONLY), removed());
    when(add(Permission.VIEW_ONLY, Edition.ENTERPRISE));
    thenNothing();
    when(give(Permission.OWN_ACCOUNTS, Edition.ENTERPRISE));
    thenRefused("user.unknown", "R-PERM-6");
    when(appointAuditor());
    thenRefused("user.unknown", "R-PERM-6");
    when(dismissAuditor());
    thenRefused("user.unknown", "R-PERM-6");
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(added(Permission.VIEW_ONLY), given(Permission.OWN_ACCOUNTS));
    when(remove(SANNE, ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void knowsNobodyWhoWasNeverAdded() {
    given();
    when(remove(SANNE));
    thenRefused("user.unknown", "R-PERM-6");
  }
}
