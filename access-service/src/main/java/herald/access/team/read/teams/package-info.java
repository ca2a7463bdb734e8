/** The hub's teams, as rows (group {@code read.teams}): for lists and for decisions. */
@NullMarked
package herald.access.team.read.teams;

import org.jspecify.annotations.NullMarked;
