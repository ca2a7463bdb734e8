package herald.brand.intake;

import herald.brand.AccountId;
import herald.brand.BrandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What brands need of {@code herald.account.connected.v1} and {@code
 * herald.account.reconnected.v1}.
 *
 * @param brand the brand that they were switched to, if any
 */
record AccountConnected(AccountId account, @Nullable BrandId brand, Instant at) {}
