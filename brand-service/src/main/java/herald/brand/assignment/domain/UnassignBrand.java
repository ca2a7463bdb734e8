package herald.brand.assignment.domain;

import herald.brand.AccountId;
import java.time.Instant;

/**
 * A super admin takes the account out of its brand.
 *
 * @param expected which versions may be changed
 */
public record UnassignBrand(AccountId account, Expected expected, Instant at)
    implements AssignmentCommand {}
