/**
 * The database behind the store: its pools, its schema, and the check that its roles keep the hubs
 * apart.
 */
@NullMarked
package herald.platform.eventstore.rows;

import org.jspecify.annotations.NullMarked;
