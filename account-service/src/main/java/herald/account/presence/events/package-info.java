/** Stored events; their names and forms are frozen. */
@NullMarked
package herald.account.presence.events;

import org.jspecify.annotations.NullMarked;
