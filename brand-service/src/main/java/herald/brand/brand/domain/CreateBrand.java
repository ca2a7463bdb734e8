package herald.brand.brand.domain;

import herald.brand.BrandId;
import java.time.Instant;

/**
 * Sets up a brand.
 *
 * @param hub in which no other brand may have that name
 * @param brand new, or derived from the caller's idempotency key
 */
public record CreateBrand(String hub, BrandId brand, BrandName name, Instant at)
    implements BrandCommand {}
