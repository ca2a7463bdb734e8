package herald.autopublish.intake;

import herald.autopublish.ids.AccountId;

/** An account belongs to this brand from now on. */
record BrandAssignedV1(AccountId account, String brand, long version) {}
