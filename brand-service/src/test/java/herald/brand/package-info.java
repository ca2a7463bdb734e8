@NullMarked
package herald.brand;

import org.jspecify.annotations.NullMarked;
