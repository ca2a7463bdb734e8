/** How the kernel's types look in JSON; kept apart, so that the domain sees no Jackson. */
@NullMarked
package herald.platform.kernel.json;

import org.jspecify.annotations.NullMarked;
