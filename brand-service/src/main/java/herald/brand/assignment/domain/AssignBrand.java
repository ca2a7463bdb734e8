package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.brand.brand.domain.Brand;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * A super admin puts the account in a brand, or moves it there (R-BRAND-1, R-BRAND-2).
 *
 * @param expected the version that they believe to change
 */
public record AssignBrand(
    AccountId account, Brand.Existing brand, ExpectedVersion expected, Instant at)
    implements AssignmentCommand {}
