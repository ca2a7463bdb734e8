/**
 * From the event store to Kafka. The event store is the outbox: the group {@code publication} reads
 * it in order, sends, waits until Kafka has everything of its batch, and only then does its token
 * move. What was sent when the token did not move is sent again; readers drop repeats by their
 * place.
 *
 * <p>A reader drops whatever is not beyond what it has, so nothing may reach a partition before
 * what precedes it. One producer keeps the order of what it sends (idempotence) as long as it never
 * gives a record up; therefore it never does, and when Kafka takes too long, the producer itself is
 * given up and the batch begins again with a new one.
 *
 * <p>What is no event is told by an {@link herald.platform.messaging.publication.Announcer} of its
 * own, from an outbox table of the service and on another topic.
 */
@NullMarked
package herald.platform.messaging.publication;

import org.jspecify.annotations.NullMarked;
