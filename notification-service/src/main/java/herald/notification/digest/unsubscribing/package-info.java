/** The link that ends the digest. */
@NullMarked
package herald.notification.digest.unsubscribing;

import org.jspecify.annotations.NullMarked;
