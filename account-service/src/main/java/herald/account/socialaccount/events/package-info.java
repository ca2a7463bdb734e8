/** Stored events; their names and forms are frozen. */
@NullMarked
package herald.account.socialaccount.events;

import org.jspecify.annotations.NullMarked;
