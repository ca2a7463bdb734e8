/**
 * Faults to order: the next calls of an operation then fail as the real network fails. The networks
 * ask {@link herald.simulator.faults.Faults} first thing in each operation, and put the fault into
 * their own words.
 */
@NullMarked
package herald.simulator.faults;

import org.jspecify.annotations.NullMarked;
