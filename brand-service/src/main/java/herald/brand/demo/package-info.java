/** The brands of the demonstration; nothing of it exists without {@code herald.demo=true}. */
@NullMarked
package herald.brand.demo;

import org.jspecify.annotations.NullMarked;
