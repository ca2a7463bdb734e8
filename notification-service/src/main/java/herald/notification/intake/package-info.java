/**
 * What other services tell, taken down once each: the happenings themselves, and the names that
 * make them readable.
 */
@NullMarked
package herald.notification.intake;

import org.jspecify.annotations.NullMarked;
