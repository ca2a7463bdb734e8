package herald.brand.brand;

import herald.brand.BrandId;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandCommand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.CreateBrand;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;

/** The words of the brand's tests. */
abstract class BrandSpecification extends DeciderSpecification<BrandCommand, BrandEvent, Brand> {

  static final BrandId EUROPE = new BrandId("brd_europe");
  static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");

  BrandSpecification() {
    super(Brand.Unwritten::new, BrandDecider::decide, Brand::evolve);
  }

  static CreateBrand create(String name) {
    return new CreateBrand(EUROPE, new BrandName(name), NOW);
  }

  static BrandCreated created(String name) {
    return new BrandCreated(EUROPE, name, NOW);
  }
}
