/** The shell around the choice of mails, and the endpoints with which it is read and made. */
@NullMarked
package herald.notification.preferences.write;

import org.jspecify.annotations.NullMarked;
