/** The database server that all contestants share, and their databases in it. */
@NullMarked
package herald.benchmarks.server;

import org.jspecify.annotations.NullMarked;
