/**
 * How fast Herald is: the command, and what a run leaves behind. The rules of measuring are told in
 * the module's README.
 */
@NullMarked
package herald.benchmarks;

import org.jspecify.annotations.NullMarked;
