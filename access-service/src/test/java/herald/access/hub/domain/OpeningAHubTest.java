package herald.access.hub.domain;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-EDI-4")
class OpeningAHubTest extends HubSpecification {

  @Test
  void opensIt() {
    given();
    when(open());
    then(opened());
  }

  @Test
  void saysNothingTheSecondTime() {
    given(opened(), appointed(SANNE));
    when(open());
    thenNothing();
  }

  @Test
  void comesBeforeEverythingElse() {
    given();
    when(appoint(SANNE));
    thenRefused("hub.unknown", "R-PERM-1");
    when(dismiss(SANNE));
    thenRefused("hub.unknown", "R-PERM-1");
    when(stop());
    thenRefused("hub.unknown", "R-PERM-1");
    when(resume());
    thenRefused("hub.unknown", "R-PERM-1");
  }
}
