/**
 * The account: one presence of the hub on a network, from the moment a person connected it until
 * they disconnect it, and again after a reconnect. It knows who connected it, how its posts are
 * reported, and whether the network still accepts its tokens; the tokens themselves are in the
 * vault, access to it is the access service's, its brand the brand service's.
 */
@NullMarked
package herald.account.socialaccount;

import org.jspecify.annotations.NullMarked;
