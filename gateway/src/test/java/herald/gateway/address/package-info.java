@NullMarked
package herald.gateway.address;

import org.jspecify.annotations.NullMarked;
