/** The machine that is measured on, and the programs that are needed on it. */
@NullMarked
package herald.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
