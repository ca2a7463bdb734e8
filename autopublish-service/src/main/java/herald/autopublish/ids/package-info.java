/** The ids of what this service speaks of. */
@NullMarked
package herald.autopublish.ids;

import org.jspecify.annotations.NullMarked;
