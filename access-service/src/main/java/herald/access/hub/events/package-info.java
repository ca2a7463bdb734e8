/**
 * What happens to a hub, in the words it is stored with. These names, and the shape of each event,
 * are frozen: each has an approved JSON in the tests.
 */
@NullMarked
package herald.access.hub.events;

import org.jspecify.annotations.NullMarked;
