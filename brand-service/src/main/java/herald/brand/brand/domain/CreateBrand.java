package herald.brand.brand.domain;

import herald.brand.BrandId;
import java.time.Instant;

/**
 * Sets up a brand.
 *
 * @param brand new, or derived from the caller's idempotency key
 */
public record CreateBrand(BrandId brand, BrandName name, Instant at) implements BrandCommand {}
