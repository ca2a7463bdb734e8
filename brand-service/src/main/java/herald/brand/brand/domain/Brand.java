package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.brand.brand.events.BrandArchived;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;
import herald.brand.brand.events.BrandRenamed;

/** A brand begins unwritten, exists under one name after the other, and may be archived. */
public sealed interface Brand {

  /** Nothing has happened under this id, as far as this hub knows. */
  record Unwritten() implements Brand {}

  /** Accounts can be assigned to it. */
  record Existing(BrandId id, String name) implements Brand {}

  /** It takes no account any more, for good (R-BRAND-5). */
  record Archived(BrandId id) implements Brand {}

  static Brand evolve(Brand brand, BrandEvent event) {
    return switch (event) {
      case BrandCreated e -> new Existing(e.brand(), e.name());
      case BrandRenamed e -> new Existing(e.brand(), e.name());
      case BrandArchived e -> new Archived(e.brand());
    };
  }
}
