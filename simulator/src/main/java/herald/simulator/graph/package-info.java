/**
 * Meta's Graph API as far as Facebook and Instagram share it: tokens, the list of pages,
 * parameters, errors and usage headers.
 */
@NullMarked
package herald.simulator.graph;

import org.jspecify.annotations.NullMarked;
