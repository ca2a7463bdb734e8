/**
 * Keys of creating requests: read from the header {@code Idempotency-Key} and the route, and
 * forgotten after a day.
 */
@NullMarked
package herald.platform.service.idempotency;

import org.jspecify.annotations.NullMarked;
