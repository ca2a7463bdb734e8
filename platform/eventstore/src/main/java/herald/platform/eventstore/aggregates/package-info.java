/**
 * The aggregates that this process keeps between commands. A command takes its aggregate out, and
 * only its commit puts it back, so that what is kept is never ahead of the store; where it may be
 * behind, the store is asked before anybody is answered.
 */
@NullMarked
package herald.platform.eventstore.aggregates;

import org.jspecify.annotations.NullMarked;
