/**
 * How events reach their handlers: processors that are pushed, in transactions set to the event's
 * hub, from explicit first positions. Of several processes of a service one works on a group at a
 * time; the others learn where it is, signal it what they append, and take over when it dies.
 */
@NullMarked
package herald.platform.eventstore.processing;

import org.jspecify.annotations.NullMarked;
