/** The shell that stores what a delivery decides. */
@NullMarked
package herald.account.delivery.write;

import org.jspecify.annotations.NullMarked;
