@NullMarked
package herald.brand.intake;

import org.jspecify.annotations.NullMarked;
