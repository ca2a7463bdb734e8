/**
 * What happens to the brand of an account. Stored under these names for good: the package is
 * frozen, and grows only.
 */
@NullMarked
package herald.brand.assignment.events;

import org.jspecify.annotations.NullMarked;
