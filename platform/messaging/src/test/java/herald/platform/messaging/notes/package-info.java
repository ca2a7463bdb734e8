/** The smallest service that tells something and listens to something, also to itself. */
@NullMarked
package herald.platform.messaging.notes;

import org.jspecify.annotations.NullMarked;
