/** When a digest is due, what belongs in it, and that it goes out once. Plain Java. */
@NullMarked
package herald.notification.digest.domain;

import org.jspecify.annotations.NullMarked;
