/**
 * What the API promises: its operations, as a table that is written by hand and as documents that
 * are made from the code.
 */
@NullMarked
package herald.platform.api;

import org.jspecify.annotations.NullMarked;
