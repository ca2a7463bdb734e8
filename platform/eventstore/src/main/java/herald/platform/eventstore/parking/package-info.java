/**
 * What happens to an event that a processing group cannot handle. A failure that passes by itself
 * is waited for, as long as it takes. One that does not parks the event's stream in that group: the
 * event and all that follow it in the stream wait in {@code parked_events} until somebody has
 * mended the cause and releases them, and the other streams go on. Groups {@code read.*} and {@code
 * automation.*} park; {@code publication} waits instead, for its order is everybody's.
 */
@NullMarked
package herald.platform.eventstore.parking;

import org.jspecify.annotations.NullMarked;
