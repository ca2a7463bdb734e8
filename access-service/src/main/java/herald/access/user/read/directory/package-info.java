/** The hubs and the people in them, as rows (group {@code read.directory}). */
@NullMarked
package herald.access.user.read.directory;

import org.jspecify.annotations.NullMarked;
