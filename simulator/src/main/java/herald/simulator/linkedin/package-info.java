/**
 * LinkedIn organisations: versioned REST calls, the id of a post in a header, escaped commentary.
 */
@NullMarked
package herald.simulator.linkedin;

import org.jspecify.annotations.NullMarked;
