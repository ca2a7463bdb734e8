@NullMarked
package herald.brand.assignment;

import org.jspecify.annotations.NullMarked;
