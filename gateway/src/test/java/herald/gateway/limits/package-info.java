@NullMarked
package herald.gateway.limits;

import org.jspecify.annotations.NullMarked;
