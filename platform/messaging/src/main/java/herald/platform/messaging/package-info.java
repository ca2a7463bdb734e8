/**
 * How services tell each other what has happened: contracts, sent to Kafka in the order of the
 * store and taken in each once.
 *
 * <p>A service declares one {@link herald.platform.messaging.Publication}, which translates its
 * stored events, and one {@link herald.platform.messaging.Intake} for each topic that it listens
 * to. The event store is the outbox: nothing is sent that is not stored, and nothing stored is
 * forgotten, whatever dies when. On the other side the position of the last record is a row,
 * written in the transaction of the handler's own rows, and what is not beyond it is dropped. A
 * record that cannot be handled parks its key and nothing else.
 */
@NullMarked
package herald.platform.messaging;

import org.jspecify.annotations.NullMarked;
