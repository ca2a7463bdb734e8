/**
 * What happens to a brand. Stored under these names for good: the package is frozen, and grows
 * only.
 */
@NullMarked
package herald.brand.brand.events;

import org.jspecify.annotations.NullMarked;
