/**
 * The account service: which presences on the networks a hub has connected, the tokens for them,
 * and the act of handing posts to the networks. A feature has its stored {@code events}, its {@code
 * domain} in plain Java, and around them what writes, reads and reacts.
 */
@NullMarked
package herald.account;

import org.jspecify.annotations.NullMarked;
