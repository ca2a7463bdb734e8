/** Access follows the departure of users and teams (R-ACC-2, R-ACC-4, R-CON-15). */
@NullMarked
package herald.access.account.automation;

import org.jspecify.annotations.NullMarked;
