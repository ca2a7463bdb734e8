package herald.platform.eventstore.log;

import herald.platform.eventstore.chain.Leaf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

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

  private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");

  /**
   * @throws IllegalArgumentException if the event's id is no UUID
   */
  public Entry {
    eventId = UUID.fromString(eventId).toString();
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The event's time in microseconds since 1970. */
  long micros() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  /**
   * The hash of this event at a position, over all that is stored of it in this order. Its time
   * counts in microseconds since 2000, as it does in PostgreSQL.
   */
  public byte[] leafAt(long place) {
    return new Leaf()
        .number(place)
        .text(hub)
        .text(stream)
        .text(streamType)
        .number(version)
        .id(UUID.fromString(eventId))
        .text(name)
        .number(revision)
        .number(ChronoUnit.MICROS.between(YEAR_2000, at))
        .bytes(metadata)
        .bytes(payload)
        .hash();
  }
}
