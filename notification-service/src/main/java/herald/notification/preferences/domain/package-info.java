/** Which mails a user gets, and what a command about that leads to. Plain Java. */
@NullMarked
package herald.notification.preferences.domain;

import org.jspecify.annotations.NullMarked;
