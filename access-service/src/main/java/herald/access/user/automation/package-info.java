/** Who left the hub is forgotten (R-AUD-4). */
@NullMarked
package herald.access.user.automation;

import org.jspecify.annotations.NullMarked;
