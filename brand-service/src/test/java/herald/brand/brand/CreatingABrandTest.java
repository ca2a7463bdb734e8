package herald.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.BrandName;
import herald.platform.kernel.Rejection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-BRAND-1")
class CreatingABrandTest extends BrandSpecification {

  @Test
  void bringsItIntoBeing() {
    given();
    when(create("Northwind Europe"));
    then(created("Northwind Europe"));
  }

  @Test
  void saysNothingNewWhenRepeated() {
    given(created("Northwind Europe"));
    when(create("Northwind Europe"));
    thenNothing();
  }

  @Test
  void saysNothingNewWhenRepeatedAfterItWasRenamedOrArchived() {
    given(created("Northwind Europe"), renamed("Northwind"));
    when(create("Northwind Europe"));
    thenNothing();
    given(created("Northwind Europe"), archived());
    when(create("Northwind Europe"));
    thenNothing();
  }

  @Test
  void makesItAssignable() {
    given(created("Northwind Europe"));
    assertThat(BrandDecider.assignable(state().value()))
        .isEqualTo(new Brand.Existing(EUROPE, "Northwind Europe"));
    assertThatThrownBy(() -> BrandDecider.assignable(new Brand.Unwritten()))
        .isInstanceOfSatisfying(
            Rejection.class, e -> assertThat(e.kind()).isEqualTo(Rejection.Kind.UNKNOWN));
  }

  @Test
  void stripsTheName() {
    assertThat(new BrandName("  Ålesund & Søn ").value()).isEqualTo("Ålesund & Søn");
    assertThat(new BrandName("😀".repeat(80)).value()).hasSize(160);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u202Eb", "a\u200Bb", "a\u0000", "a\u2028b"})
  void refusesNamesThatCannotBeSeen(String name) {
    assertRefused(name);
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertRefused("x".repeat(81));
  }

  private static void assertRefused(String name) {
    assertThatThrownBy(() -> new BrandName(name))
        .isInstanceOfSatisfying(
            Rejection.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Rejection.Kind.INVALID);
              assertThat(e.code()).isEqualTo("brand.name");
              assertThat(e.field()).isEqualTo("name");
            });
  }
}
