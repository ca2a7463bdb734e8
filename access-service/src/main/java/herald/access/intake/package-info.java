/**
 * What this service hears from the account service: accounts come, go and return, and their access
 * opens and closes with them.
 */
@NullMarked
package herald.access.intake;

import org.jspecify.annotations.NullMarked;
