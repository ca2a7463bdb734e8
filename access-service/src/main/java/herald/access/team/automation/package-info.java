/** Teams lose whoever leaves the hub. */
@NullMarked
package herald.access.team.automation;

import org.jspecify.annotations.NullMarked;
