@NullMarked
package herald.notification.digest.sending;

import org.jspecify.annotations.NullMarked;
