/** A small service on the defaults, with an access service that the tests speak for. */
@NullMarked
package herald.platform.service.edge;

import org.jspecify.annotations.NullMarked;
