/**
 * What was published, for people and for programs: the timelines of all networks and each post's
 * public page.
 */
@NullMarked
package herald.simulator.timeline;

import org.jspecify.annotations.NullMarked;
