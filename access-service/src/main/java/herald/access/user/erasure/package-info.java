/**
 * That somebody was removed ends everything that is known of them, also in a database that was
 * restored from before it.
 */
@NullMarked
package herald.access.user.erasure;

import org.jspecify.annotations.NullMarked;
