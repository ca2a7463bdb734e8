/** From the timer of a user to the mail that their server has taken. */
@NullMarked
package herald.notification.digest.sending;

import org.jspecify.annotations.NullMarked;
