package herald.brand.assignment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-5")
class LeavingAnArchivedBrandTest extends AssignmentSpecification {

  @Test
  void unassignsTheAccount() {
    given(assigned(EUROPE));
    when(leave(EUROPE));
    then(unassigned());
  }

  @Test
  void leavesAnAccountThatHasMovedMeanwhile() {
    given(assigned(EUROPE), assigned(ASIA));
    when(leave(EUROPE));
    thenNothing();
  }

  @Test
  void saysNothingNewWhenThereIsNoBrand() {
    given();
    when(leave(EUROPE));
    thenNothing();
    given(assigned(EUROPE), unassigned());
    when(leave(EUROPE));
    thenNothing();
  }
}
