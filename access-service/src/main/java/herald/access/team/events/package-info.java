/** What happens to teams; these names are stored, the package is frozen. */
@NullMarked
package herald.access.team.events;

import org.jspecify.annotations.NullMarked;
