/** Starting everything in order with a line a step, starting again what dies, stopping in order. */
@NullMarked
package herald.suite.run;

import org.jspecify.annotations.NullMarked;
