/** The hub as its people see it: its name, what it is entitled to, and whether it publishes. */
@NullMarked
package herald.access.hub.read.overview;

import org.jspecify.annotations.NullMarked;
