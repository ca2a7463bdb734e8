/** The shell around the decisions of teams, and the endpoints that change them. */
@NullMarked
package herald.access.team.write;

import org.jspecify.annotations.NullMarked;
