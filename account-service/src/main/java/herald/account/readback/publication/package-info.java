/** What is read back, as the other services are told of it, and how it gets there. */
@NullMarked
package herald.account.readback.publication;

import org.jspecify.annotations.NullMarked;
