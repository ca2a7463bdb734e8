/**
 * Who may use a connected account: PRIVATE, EVERYONE or SELECTED (R-ACC-2). It opens when the
 * account is connected, changes when a super admin says so, closes when the account is
 * disconnected, and comes back on a reconnect. What a user may then do follows from the matrix, not
 * from here.
 */
@NullMarked
package herald.access.account.domain;

import org.jspecify.annotations.NullMarked;
