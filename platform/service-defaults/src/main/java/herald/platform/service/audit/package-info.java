/**
 * What happened, and how anything stood at any moment (R-AUD-1, R-AUD-2), for whoever may read the
 * audit: generic over the aggregates that the service declares, read only, and of the caller's own
 * hub.
 */
@NullMarked
package herald.platform.service.audit;

import org.jspecify.annotations.NullMarked;
