package herald.access.hub.domain;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-PERM-6")
class AppointingSuperAdminsTest extends HubSpecification {

  @Test
  void appoints() {
    given(opened());
    when(appoint(SANNE));
    then(appointed(SANNE));
  }

  @Test
  void saysNothingAboutOneWhoIsOne() {
    given(opened(), appointed(SANNE));
    when(appoint(SANNE));
    thenNothing();
  }

  @Test
  void dismissesOneOfTwo() {
    given(opened(), appointed(SANNE), appointed(JORIS));
    when(dismiss(SANNE));
    then(dismissed(SANNE));
  }

  @Test
  void keepsTheLastOne() {
    given(opened(), appointed(SANNE), appointed(JORIS), dismissed(SANNE));
    when(dismiss(JORIS));
    thenRefused("hub.last-super-admin", "R-PERM-6");
  }

  @Test
  void saysNothingAboutOneWhoIsNone() {
    given(opened(), appointed(SANNE));
    when(dismiss(JORIS));
    thenNothing();
  }
}
