/**
 * How commands reach an account's access: from the settings page, and from the account service's
 * events.
 */
@NullMarked
package herald.access.account.write;

import org.jspecify.annotations.NullMarked;
