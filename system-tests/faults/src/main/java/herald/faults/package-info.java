/** The command line of the faults. */
@NullMarked
package herald.faults;

import org.jspecify.annotations.NullMarked;
