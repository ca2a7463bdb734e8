/** What follows for the defaults from what happens to accounts. */
@NullMarked
package herald.account.defaults.automation;

import org.jspecify.annotations.NullMarked;
