/** Who holds a presence, decided in plain Java. */
@NullMarked
package herald.account.presence.domain;

import org.jspecify.annotations.NullMarked;
