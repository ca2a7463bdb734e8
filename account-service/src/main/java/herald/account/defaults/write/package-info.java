/** The shell that stores what the defaults decide, and the switch. */
@NullMarked
package herald.account.defaults.write;

import org.jspecify.annotations.NullMarked;
