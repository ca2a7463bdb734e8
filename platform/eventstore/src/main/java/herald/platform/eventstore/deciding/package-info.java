/**
 * How commands are decided: those of one stream in turns, each turn in one unit of work, and none
 * of them on a state that the store has moved on from.
 */
@NullMarked
package herald.platform.eventstore.deciding;

import org.jspecify.annotations.NullMarked;
