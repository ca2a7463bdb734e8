/** What the service's API promises, and who may do what by it. */
@NullMarked
package herald.account.api;

import org.jspecify.annotations.NullMarked;
