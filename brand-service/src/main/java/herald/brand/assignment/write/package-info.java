/** The shell around the assignment's decisions, and the endpoint with which super admins assign. */
@NullMarked
package herald.brand.assignment.write;

import org.jspecify.annotations.NullMarked;
