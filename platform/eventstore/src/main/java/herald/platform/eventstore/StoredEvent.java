package herald.platform.eventstore;

import herald.platform.kernel.Origin;
import java.time.Instant;

/**
 * An event as it is kept, for audits.
 *
 * @param position in the global order, from 1
 * @param stream the id of the aggregate, for example {@code acc_…}
 * @param version the stream's version by this event, from 1
 * @param name the stored name, for example {@code account.connected}
 * @param revision the stored revision, which may be an older one than today's
 * @param event the event itself, as an instance of its class of today
 */
public record StoredEvent(
    long position,
    String hub,
    String stream,
    String streamType,
    long version,
    String eventId,
    String name,
    int revision,
    Instant at,
    Origin origin,
    Object event) {}
