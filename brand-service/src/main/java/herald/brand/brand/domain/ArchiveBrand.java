package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Puts the brand out of use (R-BRAND-5).
 *
 * @param hub in which its name becomes free
 * @param expected the version that the caller believes to change
 */
public record ArchiveBrand(String hub, BrandId brand, ExpectedVersion expected, Instant at)
    implements BrandCommand {}
