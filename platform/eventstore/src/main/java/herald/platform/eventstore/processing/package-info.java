/**
 * How events reach their handlers: processors that are pushed, in transactions set to the event's
 * hub, from explicit first positions.
 */
@NullMarked
package herald.platform.eventstore.processing;

import org.jspecify.annotations.NullMarked;
