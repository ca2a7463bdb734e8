@NullMarked
package herald.platform.tokens;

import org.jspecify.annotations.NullMarked;
