/**
 * How long the access service takes to decide (R-PERM-5), as another service asks it: the jar that
 * runs everywhere, with its database and Kafka, over HTTP, on a hub of 300 accounts.
 */
@NullMarked
package herald.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
