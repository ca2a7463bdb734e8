package herald.brand.publication;

import herald.brand.AccountId;
import java.time.Instant;

/** {@code herald.brand.unassigned.v1}. */
record BrandUnassignedV1(AccountId account, String by, long version, Instant at) {}
