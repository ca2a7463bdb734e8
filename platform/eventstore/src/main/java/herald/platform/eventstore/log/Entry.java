package herald.platform.eventstore.log;

import java.time.Instant;

/**
 * One event as it lies in the log.
 *
 * @param position in the global order; 0 before it is appended
 * @param version in its stream, from 0
 * @param metadata JSON
 * @param payload JSON
 */
public record Entry(
    long position,
    String hub,
    String stream,
    String streamType,
    long version,
    String eventId,
    String name,
    int revision,
    Instant at,
    byte[] metadata,
    byte[] payload) {}
