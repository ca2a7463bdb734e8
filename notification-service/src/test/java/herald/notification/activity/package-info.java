@NullMarked
package herald.notification.activity;

import org.jspecify.annotations.NullMarked;
