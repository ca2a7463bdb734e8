/**
 * What a hub decides: its edition and add-ons, who its super admins are, and the switch that stops
 * all publishing. The set of super admins is one stream, because "the last one stays" is a rule
 * over the whole set.
 */
@NullMarked
package herald.access.hub.domain;

import org.jspecify.annotations.NullMarked;
