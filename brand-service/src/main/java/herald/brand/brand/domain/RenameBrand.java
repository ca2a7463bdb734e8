package herald.brand.brand.domain;

import herald.brand.BrandId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Gives the brand another name.
 *
 * @param hub in which no other brand may have that name
 * @param expected the version that the caller believes to change
 */
public record RenameBrand(
    String hub, BrandId brand, BrandName name, ExpectedVersion expected, Instant at)
    implements BrandCommand {}
