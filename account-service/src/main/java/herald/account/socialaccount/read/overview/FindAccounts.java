package herald.account.socialaccount.read.overview;

import herald.account.network.Network;
import herald.platform.service.Cursor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for.
 *
 * @param levels the accounts that the caller may see at all, by the access service's answer, with
 *     the level on each
 * @param brand only this brand's accounts; {@code none}: only those that have no brand (R-BRAND-1)
 * @param words only accounts with this in their name or handle, folded
 * @param after the last row of the page before, by its folded name and its id
 */
record FindAccounts(
    Map<String, String> levels,
    @Nullable String brand,
    @Nullable Network network,
    @Nullable String words,
    @Nullable Cursor after,
    int limit) {}
