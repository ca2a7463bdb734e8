/**
 * Whether a log is what its callers were told: {@link herald.faults.judge.Judge} compares what they
 * asked for and what they were answered with the rows that are there.
 */
@NullMarked
package herald.faults.judge;

import org.jspecify.annotations.NullMarked;
