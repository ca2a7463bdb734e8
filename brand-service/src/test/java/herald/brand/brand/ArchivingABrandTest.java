package herald.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.brand.brand.domain.BrandDecider;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Rejection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-5")
class ArchivingABrandTest extends BrandSpecification {

  @Test
  void putsItOutOfUse() {
    given(created("Europe"));
    when(archive());
    then(archived());
  }

  @Test
  void leavesItUnableToTakeAccounts() {
    given(created("Europe"), archived());
    assertThatThrownBy(() -> BrandDecider.assignable(state().value()))
        .isInstanceOfSatisfying(
            Rejection.class, e -> assertThat(e.code()).isEqualTo("brand.archived"));
  }

  @Test
  void saysNothingNewWhenRepeated() {
    given(created("Europe"), archived());
    when(archive());
    thenNothing();
  }

  @Test
  void isRefusedForABrandThatDoesNotExist() {
    given();
    when(archive());
    thenRefused("brand.unknown", "R-BRAND-1");
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(created("Europe"), renamed("Northwind"));
    when(archive(ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
  }
}
