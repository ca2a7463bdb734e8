/** X, version 2 of its API: PKCE, rotating refresh tokens, posts of 280 weighted characters. */
@NullMarked
package herald.simulator.x;

import org.jspecify.annotations.NullMarked;
