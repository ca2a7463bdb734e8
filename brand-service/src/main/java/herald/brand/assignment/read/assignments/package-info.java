/** Which account belongs to which brand now. */
@NullMarked
package herald.brand.assignment.read.assignments;

import org.jspecify.annotations.NullMarked;
