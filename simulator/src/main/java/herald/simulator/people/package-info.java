/**
 * The people on the networks: they comment on posts, mention presences and follow them, as it is
 * ordered.
 */
@NullMarked
package herald.simulator.people;

import org.jspecify.annotations.NullMarked;
