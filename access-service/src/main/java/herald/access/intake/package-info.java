/**
 * What this service hears from the account service: accounts come, go and return, and their access
 * opens and closes with them; their connectors hand the role over.
 */
@NullMarked
package herald.access.intake;

import org.jspecify.annotations.NullMarked;
