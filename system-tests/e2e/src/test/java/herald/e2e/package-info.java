/**
 * The whole of Herald, as its users run it and judged from outside: through the gateway, at the
 * networks, and with signals to its processes. Nothing here knows a class of any service.
 */
@NullMarked
package herald.e2e;

import org.jspecify.annotations.NullMarked;
