package herald.access.hub.domain;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-POST-7")
class StoppingPublishingTest extends HubSpecification {

  @Test
  void stopsAndResumes() {
    given(opened());
    when(stop());
    then(stopped());
    when(resume());
    then(resumed());
  }

  @Test
  void saysNothingTwice() {
    given(opened(), stopped());
    when(stop());
    thenNothing();
    given(opened());
    when(resume());
    thenNothing();
  }

  @Test
  void keepsTheSuperAdmins() {
    given(opened(), appointed(SANNE), stopped());
    when(dismiss(SANNE));
    thenRefused("hub.last-super-admin", "R-PERM-6");
  }
}
