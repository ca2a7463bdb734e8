/**
 * The service under test as it runs, with an access service and networks that say what tests say.
 */
@NullMarked
package herald.account.support;

import org.jspecify.annotations.NullMarked;
