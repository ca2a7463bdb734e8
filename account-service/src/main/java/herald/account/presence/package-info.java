/**
 * Uniqueness as a stream: the same presence on a network is connected at most once in a hub
 * (R-CON-7). No index of a table can guard that, since an append is its own transaction; a stream
 * whose id follows from hub, network and remote id can, and its claim is appended together with the
 * account's own first event.
 */
@NullMarked
package herald.account.presence;

import org.jspecify.annotations.NullMarked;
