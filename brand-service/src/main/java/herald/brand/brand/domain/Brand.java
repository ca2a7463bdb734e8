package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.brand.brand.events.BrandCreated;
import herald.brand.brand.events.BrandEvent;

/** A brand begins unwritten and then exists, under one name. */
public sealed interface Brand {

  /** Nothing has happened under this id, as far as this hub knows. */
  record Unwritten() implements Brand {}

  /** Accounts can be assigned to it. */
  record Existing(BrandId id, String name) implements Brand {}

  static Brand evolve(Brand brand, BrandEvent event) {
    return switch (event) {
      case BrandCreated e -> new Existing(e.brand(), e.name());
    };
  }
}
