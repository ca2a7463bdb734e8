package herald.gateway.live;

import org.jspecify.annotations.Nullable;

/**
 * What one record says has happened, as far as hints need it.
 *
 * @param account the account it concerns, whose levels decide who hears of it; null for what
 *     everybody in the hub may hear
 * @param access its place if access told it, which may mean other levels; otherwise null
 * @param removed the user that it removes from the hub
 */
record Happening(
    String hub,
    Hint hint,
    @Nullable String account,
    @Nullable Place access,
    @Nullable String removed) {}
