package herald.brand.brand;

import herald.platform.kernel.ExpectedVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-1")
class RenamingABrandTest extends BrandSpecification {

  @Test
  void givesItAnotherName() {
    given(created("Europe"));
    when(rename("Northwind"));
    then(renamed("Northwind"));
  }

  @Test
  void saysNothingNewWhenRepeated() {
    given(created("Europe"), renamed("Northwind"));
    when(rename("Northwind"));
    thenNothing();
  }

  @Test
  void isRefusedForABrandThatDoesNotExist() {
    given();
    when(rename("Northwind"));
    thenRefused("brand.unknown", "R-BRAND-1");
  }

  @Test
  @Tag("R-BRAND-5")
  void isRefusedForAnArchivedOne() {
    given(created("Europe"), archived());
    when(rename("Northwind"));
    thenRefused("brand.archived", "R-BRAND-5");
  }

  @Test
  void isRefusedWhenSomebodyElseWasFaster() {
    given(created("Europe"), renamed("Northwind"));
    when(rename("Zuiderzee", ExpectedVersion.of(1)));
    thenRefused("version.mismatch", "HTTP-4");
    when(rename("Zuiderzee", ExpectedVersion.of(2)));
    then(renamed("Zuiderzee"));
  }
}
