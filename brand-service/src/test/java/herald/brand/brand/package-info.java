@NullMarked
package herald.brand.brand;

import org.jspecify.annotations.NullMarked;
