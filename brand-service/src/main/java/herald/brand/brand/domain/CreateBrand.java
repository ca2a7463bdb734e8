package herald.brand.brand.domain;

import herald.brand.BrandId;
import java.time.Instant;

/**
 * Sets up a brand.
 *
 * @param brand new, or derived from the caller's idempotency key
 * @param by the user who does it, {@code usr_…}
 */
public record CreateBrand(BrandId brand, BrandName name, String by, Instant at)
    implements BrandCommand {}
