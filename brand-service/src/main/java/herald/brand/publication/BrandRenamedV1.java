package herald.brand.publication;

import herald.brand.BrandId;
import java.time.Instant;

/** {@code herald.brand.renamed.v1}. */
record BrandRenamedV1(BrandId brand, String name, String by, long version, Instant at) {}
