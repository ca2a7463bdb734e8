/**
 * Connecting, from the click to the choice (R-CON-1): the person is sent to the network with a
 * state that is bound to their session and good once within ten minutes; comes back to the callback
 * with a code, which is exchanged for what the sign-in offers; and picks what to connect. These
 * attempts are rows, not events: nothing counts as connected before the choice.
 */
@NullMarked
package herald.account.connection;

import org.jspecify.annotations.NullMarked;
