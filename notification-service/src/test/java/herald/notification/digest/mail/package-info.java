@NullMarked
package herald.notification.digest.mail;

import org.jspecify.annotations.NullMarked;
