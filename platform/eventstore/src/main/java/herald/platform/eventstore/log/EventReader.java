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

  /** The row as it lies in the log. */
  public static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        row.getString("hub_id"),
        row.getString("stream"),
        row.getString("stream_type"),
        row.getLong("version"),
        row.getString("event_id"),
        row.getString("name"),
        row.getInt("revision"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBytes("metadata"),
        row.getBytes("payload"));
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
