/** What the database itself can do with our schema and payload, driven by its own programs. */
@NullMarked
package herald.benchmarks.ceilings;

import org.jspecify.annotations.NullMarked;
