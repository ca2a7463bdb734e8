package herald.brand.brand;

import herald.brand.BrandId;
import herald.brand.brand.domain.ArchiveBrand;
import herald.brand.brand.domain.Brand;
import herald.brand.brand.domain.BrandCommand;
import herald.brand.brand.domain.BrandDecider;
import herald.brand.brand.domain.BrandName;
import herald.brand.brand.domain.CreateBrand;
import herald.brand.brand.domain.RenameBrand;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandRenamed;
import herald.platform.kernel.ExpectedVersion;
import herald.platform.kernel.Versioned;
import herald.platform.testing.DeciderSpecification;
import java.time.Instant;

/** The words of the brand's tests. */
abstract class BrandSpecification
    extends DeciderSpecification<BrandCommand, BrandEvent, Versioned<Brand>> {

  static final String HUB = "hub_demo";
  static final BrandId EUROPE = new BrandId("brd_europe");
  static final Instant NOW = Instant.parse("2026-03-02T09:05:00Z");

  BrandSpecification() {
    super(
        () -> Versioned.unwritten(new Brand.Unwritten()),
        BrandDecider::decide,
        (state, event) -> state.after(event, Brand::evolve));
  }

  static CreateBrand create(String name) {
    return new CreateBrand(HUB, EUROPE, new BrandName(name), NOW);
  }

  static RenameBrand rename(String name) {
    return rename(name, ExpectedVersion.ANY);
  }

  static RenameBrand rename(String name, ExpectedVersion expected) {
    return new RenameBrand(HUB, EUROPE, new BrandName(name), expected, NOW);
  }

  static ArchiveBrand archive() {
    return archive(ExpectedVersion.ANY);
  }

  static ArchiveBrand archive(ExpectedVersion expected) {
    return new ArchiveBrand(HUB, EUROPE, expected, NOW);
  }

  static BrandCreated created(String name) {
    return new BrandCreated(EUROPE, name, NOW);
  }

  static BrandRenamed renamed(String name) {
    return new BrandRenamed(EUROPE, name, NOW);
  }

  static BrandArchived archived() {
    return new BrandArchived(EUROPE, NOW);
  }
}
