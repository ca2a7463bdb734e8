/** What a user's stream decides: that there is such a user, and their permission. */
@NullMarked
package herald.access.user.domain;

import org.jspecify.annotations.NullMarked;
