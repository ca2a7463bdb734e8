package herald.brand.publication;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.assignment.events.BrandDeclined;
import java.time.Instant;

/** {@code herald.brand.declined.v1}. */
record BrandDeclinedV1(
    AccountId account,
    BrandId brand,
    BrandDeclined.Reason because,
    String by,
    long version,
    Instant at) {}
