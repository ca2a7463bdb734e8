/** The hub's brands, as a list for its people. */
@NullMarked
package herald.brand.brand.read.brands;

import org.jspecify.annotations.NullMarked;
