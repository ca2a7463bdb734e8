/** What a team decides: its name, and who is in it. */
@NullMarked
package herald.access.team.domain;

import org.jspecify.annotations.NullMarked;
