/** What other services tell that concerns brands: contract to own record to command. */
@NullMarked
package herald.brand.intake;

import org.jspecify.annotations.NullMarked;
