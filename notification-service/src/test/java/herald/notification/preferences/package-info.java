@NullMarked
package herald.notification.preferences;

import org.jspecify.annotations.NullMarked;
