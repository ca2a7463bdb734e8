/**
 * Instagram business accounts: a container first, then its publication; reached through the page
 * that the account belongs to.
 */
@NullMarked
package herald.simulator.instagram;

import org.jspecify.annotations.NullMarked;
