/** To which brand an account belongs, and what changes that. Plain Java. */
@NullMarked
package herald.brand.assignment.domain;

import org.jspecify.annotations.NullMarked;
