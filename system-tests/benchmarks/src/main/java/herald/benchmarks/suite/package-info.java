/**
 * A run: who is measured, in which turns, what the figures are put in relation to, and what of it
 * counts.
 */
@NullMarked
package herald.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
