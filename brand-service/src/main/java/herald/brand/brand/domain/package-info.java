/** What a brand may be called, and what a command to one leads to. Plain Java. */
@NullMarked
package herald.brand.brand.domain;

import org.jspecify.annotations.NullMarked;
