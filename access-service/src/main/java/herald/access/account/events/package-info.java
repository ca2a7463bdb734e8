/** What happens to the access of a connected account, in the words it is stored with; frozen. */
@NullMarked
package herald.access.account.events;

import org.jspecify.annotations.NullMarked;
