/** Stored events; their names and forms are frozen. */
@NullMarked
package herald.account.defaults.events;

import org.jspecify.annotations.NullMarked;
