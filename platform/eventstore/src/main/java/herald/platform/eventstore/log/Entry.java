package herald.platform.eventstore.log;

import herald.platform.eventstore.chain.Leaf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One event as it lies in the log.
 *
 * @param position in the global order; 0 before it is appended
 * @param version in its stream, from 0
 * @param at in microseconds; what is finer is cut off, for it could not be stored
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
    byte[] payload) {

  public Entry {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The event's time in microseconds since 1970. */
  long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /** The hash of this event at a position, over all that is stored of it. */
  public byte[] leafAt(long place) {
    return new Leaf()
        .number(place)
        .text(hub)
        .text(stream)
        .text(streamType)
        .number(version)
        .text(eventId)
        .text(name)
        .number(revision)
        .number(micros())
        .bytes(metadata)
        .bytes(payload)
        .hash();
  }
}
