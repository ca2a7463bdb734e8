@NullMarked
package herald.brand.publication;

import org.jspecify.annotations.NullMarked;
