/** The shell around a digest's decisions. */
@NullMarked
package herald.notification.digest.write;

import org.jspecify.annotations.NullMarked;
