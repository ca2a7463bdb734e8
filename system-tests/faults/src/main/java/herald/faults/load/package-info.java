/** Callers who append at random and keep account of what they asked for and were told. */
@NullMarked
package herald.faults.load;

import org.jspecify.annotations.NullMarked;
