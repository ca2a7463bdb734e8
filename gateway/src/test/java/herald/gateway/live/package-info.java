@NullMarked
package herald.gateway.live;

import org.jspecify.annotations.NullMarked;
