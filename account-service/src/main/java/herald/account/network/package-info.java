/**
 * The networks: what the rules say of each, and one class a network that speaks its wire format.
 * Nothing outside this package knows a network's paths, fields or error codes.
 */
@NullMarked
package herald.account.network;

import org.jspecify.annotations.NullMarked;
