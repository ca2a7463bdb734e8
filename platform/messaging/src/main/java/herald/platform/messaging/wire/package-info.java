/** How a record looks on its topic: CloudEvents 1.0, binary mode. */
@NullMarked
package herald.platform.messaging.wire;

import org.jspecify.annotations.NullMarked;
