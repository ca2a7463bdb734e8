/**
 * How a service remembers: events in one gap-free order in PostgreSQL, commands that answer when
 * their events are durable, processors that are pushed rather than poll, and the rows that
 * projections keep. Axon does the handling; this module owns the storage, the names, the
 * transactions and the start-up. What services use stands in this package; how it is done stands
 * below.
 */
@NullMarked
package herald.platform.eventstore;

import org.jspecify.annotations.NullMarked;
