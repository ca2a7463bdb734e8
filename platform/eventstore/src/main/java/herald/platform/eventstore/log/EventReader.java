package herald.platform.eventstore.log;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;

/** Reads rows of the log. */
public final class EventReader {

  /** The columns that this class reads, in one place. */
  public static final String SELECT =
      "select position, hub_id, stream, stream_type, version, event_id, name, revision, at, metadata, payload from events";

  private final EventSerializer serializer;
  private final OlderForms forms;

  /** Reads events with the service's names, those in older forms as today's. */
  public EventReader(EventSerializer serializer, OlderForms forms) {
    this.serializer = serializer;
    this.forms = forms;
  }

  /** The row as it lies in the log; those columns come first in it, in that order. */
  public static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getBytes(10),
        row.getBytes(11));
  }

  /** The row as an event of its class; usable as a row mapper. */
  public StoredEvent stored(ResultSet row, int number) throws SQLException {
    Entry entry = entry(row);
    DomainEventMessage<?> event = message(entry);
    return new StoredEvent(
        entry.position(),
        entry.hub(),
        entry.stream(),
        entry.streamType(),
        entry.version() + 1,
        entry.eventId(),
        entry.name(),
        entry.revision(),
        entry.at(),
        CommandMetadata.origin(event.getMetaData()),
        event.getPayload());
  }

  /** The event of a row, as an instance of its class of today. */
  public Object event(Entry entry) {
    return message(entry).getPayload();
  }

  private DomainEventMessage<?> message(Entry entry) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
            Stream.of(StorageEngine.data(entry)), serializer, forms.chain())
        .next();
  }
}
