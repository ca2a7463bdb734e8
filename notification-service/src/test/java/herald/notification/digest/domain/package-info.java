@NullMarked
package herald.notification.digest.domain;

import org.jspecify.annotations.NullMarked;
