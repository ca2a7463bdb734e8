package herald.brand.publication;

import herald.brand.BrandId;
import java.time.Instant;

/** {@code herald.brand.archived.v1}; its accounts are told of one by one. */
record BrandArchivedV1(BrandId brand, String by, long version, Instant at) {}
