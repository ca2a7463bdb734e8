package herald.brand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import herald.brand.assignment.events.BrandDeclined;
import herald.brand.brand.domain.Brand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-4")
class ConnectingUnderABrandTest extends AssignmentSpecification {

  @Test
  void assignsTheBrandThatWasSwitchedTo() {
    given();
    when(adopt(EUROPE, EARLIER));
    then(assigned(EUROPE));
  }

  @Test
  void saysNothingNewWhenToldAgain() {
    given();
    when(adopt(EUROPE, EARLIER));
    when(adopt(EUROPE, EARLIER));
    thenNothing();
  }

  @Test
  void leavesTheEarlierBrandOnAReconnect() {
    given(assigned(ASIA));
    when(adopt(EUROPE, NOW.plusSeconds(60)));
    thenNothing();
  }

  @Test
  void fillsAGapOnAReconnect() {
    given(assigned(ASIA), unassigned());
    when(adopt(EUROPE, NOW.plusSeconds(60)));
    then(assigned(EUROPE));
  }

  @Test
  void respectsAnUnassignmentThatCameAfterIt() {
    given(assigned(EUROPE), unassigned());
    when(adopt(EUROPE, EARLIER));
    thenNothing();
  }

  @Test
  void leavesItUnassignedUnderAnArchivedBrandAndSaysWhy() {
    given();
    when(adopt(new Brand.Archived(EUROPE.id()), EARLIER));
    then(declined(BrandDeclined.Reason.ARCHIVED_BRAND));
  }

  @Test
  @Tag("R-BRAND-2")
  void leavesItUnassignedInAHubWithoutBrandsAndSaysWhy() {
    given();
    when(adoptUnentitled(EUROPE));
    then(declined(BrandDeclined.Reason.NOT_ENTITLED));
    given(assigned(ASIA));
    when(adoptUnentitled(EUROPE));
    thenNothing();
  }

  @Test
  void leavesItUnassignedUnderAnUnknownBrandAndSaysWhy() {
    given();
    when(adopt(NO_SUCH, EARLIER));
    then(declined());
    assertThat(state().version()).isEqualTo(1);
    when(adopt(NO_SUCH, EARLIER));
    thenNothing();
  }
}
