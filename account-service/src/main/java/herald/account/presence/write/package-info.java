/** The shell that stores what a presence decides. */
@NullMarked
package herald.account.presence.write;

import org.jspecify.annotations.NullMarked;
