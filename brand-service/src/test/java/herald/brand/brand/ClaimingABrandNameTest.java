package herald.brand.brand;

import static herald.brand.brand.BrandSpecification.EUROPE;
import static herald.brand.brand.BrandSpecification.HUB;
import static herald.brand.brand.BrandSpecification.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import herald.brand.BrandId;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.BrandNameClaim;
import herald.brand.brand.domain.BrandNameCommand;
import herald.brand.brand.domain.GiveUpName;
import herald.brand.brand.domain.TakeName;
import herald.brand.brand.events.BrandNameEvent;
import herald.brand.brand.events.BrandNameGivenUp;
import herald.brand.brand.events.BrandNameTaken;
import herald.platform.testing.DeciderSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-BRAND-1")
class ClaimingABrandNameTest
    extends DeciderSpecification<BrandNameCommand, BrandNameEvent, BrandNameClaim> {

  private static final BrandId ASIA = new BrandId("brd_asia");
  private static final String NORTHWIND = claim("Northwind");

  ClaimingABrandNameTest() {
    super(() -> BrandNameClaim.UNWRITTEN, BrandNameClaim::decide, BrandNameClaim::evolve);
  }

  private static String claim(String name) {
    return new BrandName(name).claimIn(HUB);
  }

  private static BrandNameTaken taken() {
    return new BrandNameTaken(NORTHWIND, EUROPE, NOW);
  }

  private static BrandNameGivenUp givenUp() {
    return new BrandNameGivenUp(NORTHWIND, EUROPE, NOW);
  }

  @Test
  void takesAFreeName() {
    given();
    when(new TakeName(NORTHWIND, EUROPE, NOW));
    then(taken());
    when(new TakeName(NORTHWIND, EUROPE, NOW));
    thenNothing();
  }

  @Test
  void isRefusedWhileAnotherBrandHasIt() {
    given(taken());
    when(new TakeName(NORTHWIND, ASIA, NOW));
    thenRefused("brand.name-taken", "R-BRAND-1");
    when(new GiveUpName(NORTHWIND, ASIA, NOW));
    thenNothing();
    given(taken(), givenUp());
    when(new TakeName(NORTHWIND, ASIA, NOW));
    then(new BrandNameTaken(NORTHWIND, ASIA, NOW));
  }

  @Test
  void givesItUpOnce() {
    given(taken());
    when(new GiveUpName(NORTHWIND, EUROPE, NOW));
    then(givenUp());
    when(new GiveUpName(NORTHWIND, EUROPE, NOW));
    thenNothing();
  }

  @Test
  void isTheSameHoweverTheNameIsWrittenAndAnotherInAnotherHub() {
    assertThat(claim("NORTH  wind")).isEqualTo(claim("north wind"));
    assertThat(claim("Café")).isEqualTo(claim("Cafe\u0301"));
    assertThat(claim("North wind")).isNotEqualTo(NORTHWIND);
    assertThat(new BrandName("Northwind").claimIn("hub_other")).isNotEqualTo(NORTHWIND);
  }

  @Test
  void followsFromWhatHappensToTheBrand() {
    Brand none = new Brand.Unwritten();
    Brand before = new Brand.Existing(EUROPE, "Europe");
    Brand after = new Brand.Existing(EUROPE, "Northwind");
    var rename = BrandSpecification.rename("Northwind");
    assertThat(BrandDecider.claims(none, after, rename))
        .containsExactly(new TakeName(NORTHWIND, EUROPE, NOW));
    assertThat(BrandDecider.claims(before, after, rename))
        .containsExactly(
            new TakeName(NORTHWIND, EUROPE, NOW), new GiveUpName(claim("Europe"), EUROPE, NOW));
    assertThat(BrandDecider.claims(after, new Brand.Existing(EUROPE, "NORTHWIND"), rename))
        .isEmpty();
    assertThat(BrandDecider.claims(after, new Brand.Archived(EUROPE), rename))
        .containsExactly(new GiveUpName(NORTHWIND, EUROPE, NOW));
  }
}
