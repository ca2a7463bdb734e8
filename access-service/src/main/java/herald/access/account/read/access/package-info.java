/**
 * Who may use which account, as rows (group {@code read.account-access}): for the settings panel
 * and for decisions.
 */
@NullMarked
package herald.access.account.read.access;

import org.jspecify.annotations.NullMarked;
