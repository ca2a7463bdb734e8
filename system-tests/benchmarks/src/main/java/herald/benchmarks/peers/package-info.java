/**
 * Other event stores on the same server, with the same aggregate and the same commands. How they
 * are tuned is told in the module's README.
 */
@NullMarked
package herald.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
