package herald.brand.brand.events;

import herald.brand.BrandId;

/** The life of one brand. */
public sealed interface BrandEvent permits BrandCreated, BrandRenamed, BrandArchived {

  BrandId brand();
}
