/**
 * From Kafka to handlers. One consumer a topic reads all its partitions without a group; where it
 * is stands in {@code intake_position}, in the transaction of the handlers' own rows, so that rows
 * and position are never apart and a second process that reads the same drops what the first has
 * taken.
 *
 * <p>All that a poll brings is handled in one transaction; when that fails, each partition's
 * records in one, then one by one. Failures that will pass are waited for; a record that fails for
 * good is parked together with everything of its key that comes after it, until somebody has mended
 * the cause and releases the key. So is a record that the topic's service cannot have sent; it does
 * not move the place, and somebody will discard it.
 */
@NullMarked
package herald.platform.messaging.intake;

import org.jspecify.annotations.NullMarked;
