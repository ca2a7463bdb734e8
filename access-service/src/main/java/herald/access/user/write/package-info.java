/** How commands reach a user's stream. */
@NullMarked
package herald.access.user.write;

import org.jspecify.annotations.NullMarked;
