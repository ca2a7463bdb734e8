/** Stored events; their names and forms are frozen. */
@NullMarked
package herald.account.delivery.events;

import org.jspecify.annotations.NullMarked;
