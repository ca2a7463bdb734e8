/**
 * What happens to a user, in the words it is stored with; frozen. No name and no address is ever in
 * it (R-AUD-4): those are rows, which can be erased.
 */
@NullMarked
package herald.access.user.events;

import org.jspecify.annotations.NullMarked;
