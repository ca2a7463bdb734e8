/**
 * Read your writes: a GET that names a position waits until what it reads has got there, two
 * seconds at most, and otherwise says that its answer is stale.
 */
@NullMarked
package herald.platform.service.progress;

import org.jspecify.annotations.NullMarked;
