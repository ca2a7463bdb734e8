/**
 * What the rules say of the networks, and how a presence and a message on them are described.
 * Stored in events: the forms are frozen.
 */
@NullMarked
package herald.account.network;

import org.jspecify.annotations.NullMarked;
