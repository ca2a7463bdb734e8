package herald.access.hub.domain;

import static org.assertj.core.api.Assertions.assertThat;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.platform.kernel.ExpectedVersion;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-EDI-1")
class ArrangingAHubTest extends HubSpecification {

  @Test
  @Tag("R-EDI-4")
  void choosesAnotherEditionAndOtherAddOns() {
    given(opened());
    when(arrange("One", Edition.PROFESSIONAL));
    then(chosen(Edition.PROFESSIONAL));
    when(arrange("One", Edition.ENTERPRISE, AddOn.BRANDS));
    then(chosen(Edition.ENTERPRISE, AddOn.BRANDS));
  }

  @Test
  void namesIt() {
    given(opened());
    when(arrange("Two", Edition.ENTERPRISE, AddOn.BRANDS));
    then(renamed("Two"));
    when(arrange("Three", Edition.ENTERPRISE));
    then(renamed("Three"), chosen(Edition.ENTERPRISE));
  }

  @Test
  void saysNothingTheSecondTime() {
    given(opened());
    when(arrange("One", Edition.ENTERPRISE, AddOn.BRANDS));
    thenNothing();
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(opened(), renamed("Two"));
    when(arrange(ExpectedVersion.of(1), "Three", Edition.ENTERPRISE, AddOn.BRANDS));
    thenRefused("version.mismatch", "HTTP-4");
  }

  @Test
  void comesAfterItsOpening() {
    given();
    when(arrange("One", Edition.ENTERPRISE));
    thenRefused("hub.unknown", "R-PERM-1");
  }

  @Test
  @Tag("R-EDI-2")
  void brandsTakeTheEditionAndTheAddOn() {
    assertThat(Feature.BRANDS.included(Edition.ENTERPRISE, Set.of(AddOn.BRANDS))).isTrue();
    assertThat(Feature.BRANDS.included(Edition.ENTERPRISE, Set.of())).isFalse();
    assertThat(Feature.BRANDS.included(Edition.PROFESSIONAL, Set.of(AddOn.BRANDS))).isFalse();
    assertThat(Feature.BRANDS.takes()).isEqualTo("the edition ENTERPRISE and the add-on BRANDS");
    assertThat(Feature.DRAFT_ONLY.refusal())
        .isEqualTo("The permission DRAFT_ONLY needs the edition ENTERPRISE.");
  }
}
