/** What follows from an account's events inside this service. */
@NullMarked
package herald.account.socialaccount.automation;

import org.jspecify.annotations.NullMarked;
