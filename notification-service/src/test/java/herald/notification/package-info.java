@NullMarked
package herald.notification;

import org.jspecify.annotations.NullMarked;
