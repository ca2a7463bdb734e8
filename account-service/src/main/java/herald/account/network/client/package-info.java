/**
 * One class a network that speaks its wire format. Nothing outside this package knows a network's
 * paths, fields or error codes; inside, nothing is kept but connections.
 */
@NullMarked
package herald.account.network.client;

import org.jspecify.annotations.NullMarked;
