/**
 * The log itself: its table, its order, its names. Axon's event store is a thin adapter over {@link
 * EventLog}.
 */
@NullMarked
package herald.platform.eventstore.log;

import org.jspecify.annotations.NullMarked;
