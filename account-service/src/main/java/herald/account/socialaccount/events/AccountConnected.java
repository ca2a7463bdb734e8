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
 * A person connected the account for the first time. The access service opens its access from
 * {@code share} (R-CON-2), the brand service assigns {@code brand} (R-BRAND-4). It does not carry
 * tokens: they were put into the vault, under the number {@code grant}, before this was raised.
 *
 * @param share everyone in the hub may use it; otherwise it is private to the connector
 * @param brand the brand the connector was switched to
 * @param grant which tokens of the account in the vault are meant, counted from 1
 * @param authorizedUntil when the network will want the person's consent again (R-CON-8), unless
 *     use puts that off
 */
@EventType(name = "account.connected")
public record AccountConnected(
    AccountId account,
    Profile profile,
    UserId connector,
    boolean share,
    Reporting reporting,
    @Nullable BrandId brand,
    int grant,
    Instant authorizedUntil,
    Instant at)
    implements SocialAccountEvent {}
