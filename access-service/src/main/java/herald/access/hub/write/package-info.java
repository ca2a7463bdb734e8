/** How commands reach a hub. */
@NullMarked
package herald.access.hub.write;

import org.jspecify.annotations.NullMarked;
