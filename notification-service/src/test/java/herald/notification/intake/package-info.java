@NullMarked
package herald.notification.intake;

import org.jspecify.annotations.NullMarked;
