/** What happens to the choice of mails. Stored under these names for good: it grows only. */
@NullMarked
package herald.notification.preferences.events;

import org.jspecify.annotations.NullMarked;
