package herald.brand.publication;

import herald.brand.BrandId;
import java.time.Instant;

/** {@code herald.brand.created.v1}. */
record BrandCreatedV1(BrandId brand, String name, String by, long version, Instant at) {}
