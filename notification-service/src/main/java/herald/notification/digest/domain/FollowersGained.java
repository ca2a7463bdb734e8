package herald.notification.digest.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many followers an account has more than before the period.
 *
 * @param account the account's name, as it is called now
 * @param access the account's access now; null if it has none
 */
public record FollowersGained(
    String account, String network, @Nullable String access, long gained) {}
