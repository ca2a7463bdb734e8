package herald.account.socialaccount.events;

import herald.account.id.AccountId;
import herald.account.id.BrandId;
import herald.account.id.UserId;
import herald.account.network.Profile;
import herald.account.network.Reporting;
import herald.platform.kernel.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person gave the network's consent anew, while the account was connected or within the time in
 * which it comes back (R-CON-12). The former access and brand return with it; the connector stays
 * the connector whoever did it (R-CON-15), so {@code by} may be somebody else. {@code share} is how
 * it was connected first and is not asked again. {@code connector} is absent once they have left
 * the hub. {@code brand} is the one switched to now, which counts only if the account had none
 * (R-BRAND-4).
 */
@EventType(name = "account.reconnected")
public record AccountReconnected(
    AccountId account,
    Profile profile,
    @Nullable UserId connector,
    boolean share,
    Reporting reporting,
    @Nullable BrandId brand,
    int grant,
    Instant authorizedUntil,
    UserId by,
    Instant at)
    implements SocialAccountEvent {}
