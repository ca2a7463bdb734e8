/** YouTube channels: connected and listed. There are no text posts on YouTube. */
@NullMarked
package herald.simulator.youtube;

import org.jspecify.annotations.NullMarked;
