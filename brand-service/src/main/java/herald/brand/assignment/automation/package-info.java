/** What follows for accounts from what happens to their brand. */
@NullMarked
package herald.brand.assignment.automation;

import org.jspecify.annotations.NullMarked;
