/**
 * What a new installation begins with: its first hub; in demo mode, a hub with people in it
 * (R-EDI-4).
 */
@NullMarked
package herald.access.start;

import org.jspecify.annotations.NullMarked;
