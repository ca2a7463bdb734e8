package herald.brand.publication;

import herald.brand.AccountId;
import herald.brand.BrandId;
import java.time.Instant;

/** {@code herald.brand.assigned.v1}; a move says the new brand only. */
record BrandAssignedV1(
    AccountId account, BrandId brand, String name, String by, long version, Instant at) {}
