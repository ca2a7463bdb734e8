/** Herald's event store at work, with the smallest domain that resembles ours. */
@NullMarked
package herald.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
