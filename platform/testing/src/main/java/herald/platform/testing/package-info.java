/**
 * The vocabulary of the tests: given, when, then over the two functions of a decider; the approved
 * JSON of each stored event; real PostgreSQL and Kafka, one of each a JVM; contracts; clocks and
 * ids that stand still.
 */
@NullMarked
package herald.platform.testing;

import org.jspecify.annotations.NullMarked;
