package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.brand.BrandId;
import java.time.Instant;

/**
 * The account belongs to this brand no more, if it still does: the brand was archived (R-BRAND-5).
 */
public record LeaveBrand(AccountId account, BrandId brand, Instant at)
    implements AssignmentCommand {}
