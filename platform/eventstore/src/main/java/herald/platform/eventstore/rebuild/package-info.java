/**
 * How a group {@code read.*} is rebuilt while its rows serve (R-AUD-2). What is asked for is a row
 * of {@code rebuilds}; one process of the service takes it up, copies the group's tables, empty,
 * into the schema {@code rebuild}, and hands the group's handlers all events from the oldest on,
 * with that schema before the other. When the copies are where the group is, the group's handlers
 * are kept from running for a moment, and the copies take the tables' place. A process that dies
 * meanwhile leaves the row, and copies that whoever takes it up again throws away.
 */
@NullMarked
package herald.platform.eventstore.rebuild;

import org.jspecify.annotations.NullMarked;
