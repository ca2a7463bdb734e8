/** Callers: so many at once who wait for their answers, or so many a second who do not. */
@NullMarked
package herald.benchmarks.load;

import org.jspecify.annotations.NullMarked;
