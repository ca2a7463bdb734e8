/** What happens to one digest. Stored under these names for good: it grows only. */
@NullMarked
package herald.notification.digest.events;

import org.jspecify.annotations.NullMarked;
