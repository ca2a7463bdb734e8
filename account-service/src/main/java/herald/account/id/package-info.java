/**
 * The ids that the account service speaks of, as types. Ids of people, brands and posts are other
 * services' own; nothing is known here beyond them.
 */
@NullMarked
package herald.account.id;

import org.jspecify.annotations.NullMarked;
