package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.brand.BrandId;
import herald.brand.brand.domain.Brand;
import java.time.Instant;

/**
 * The account was connected, or reconnected, by somebody who was switched to a brand (R-BRAND-4).
 *
 * @param wanted the brand that was switched to
 * @param found that brand as this hub knows it
 * @param entitled whether the hub may have brands, as access says (R-EDI-2)
 * @param connectedAt the moment of that wish
 */
public record AdoptBrand(
    AccountId account,
    BrandId wanted,
    Brand found,
    boolean entitled,
    Instant connectedAt,
    Instant at)
    implements AssignmentCommand {}
