package herald.brand.assignment.domain;

import herald.brand.AccountId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * A super admin takes the account out of its brand.
 *
 * @param expected the version that they believe to change
 */
public record UnassignBrand(AccountId account, ExpectedVersion expected, Instant at)
    implements AssignmentCommand {}
