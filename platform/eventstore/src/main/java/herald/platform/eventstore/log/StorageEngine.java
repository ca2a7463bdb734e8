package herald.platform.eventstore.log;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.deciding.Raised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the {@link EventLog}. A stream is read in the hub of the command that reads it, so
 * a command can neither see nor extend another hub's stream. Snapshots are the {@link
 * StreamReader}'s affair and none of the framework's.
 */
final class StorageEngine extends AbstractEventStorageEngine {

  private final EventLog log;
  private final StreamReader streams;
  private final OlderForms forms;

  private StorageEngine(Builder builder) {
    super(builder);
    this.log = builder.log;
    this.streams = builder.streams;
    this.forms = builder.forms;
  }

  static StorageEngine over(
      EventLog log, StreamReader streams, EventSerializer serializer, OlderForms forms) {
    Builder builder = new Builder(log, streams, forms);
    builder.eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(forms.chain());
    return new StorageEngine(builder);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    try {
      List<Entry> entries = events.stream().map(event -> entry(event, serializer)).toList();
      long position = log.append(entries);
      CurrentUnitOfWork.ifStarted(unit -> Raised.by(unit).appendedUntil(position));
    } catch (EventLog.Conflict e) {
      throw new ConcurrencyException("The stream has moved on.", e);
    }
  }

  private static Entry entry(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalArgumentException(
          "an event belongs to a stream: " + message.getPayloadType());
    }
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    return new Entry(
        0,
        CommandMetadata.origin(event.getMetaData()).hub(),
        event.getAggregateIdentifier(),
        event.getType(),
        event.getSequenceNumber(),
        event.getIdentifier(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        event.getTimestamp(),
        event.serializeMetaData(serializer, byte[].class).getData(),
        payload.getData());
  }

  /** What the running command's aggregate is made of: a snapshot, if there is one, and events. */
  DomainEventStream aggregate(String stream) {
    StreamReader.Reading read = streams.read(hub(), stream);
    StreamReader.Snapshot snapshot = read.snapshot();
    if (snapshot != null) {
      found(snapshot.last());
    }
    found(read.events());
    DomainEventStream events =
        EventStreamUtils.upcastAndDeserializeDomainEvents(
            read.events().stream().map(StorageEngine::data), getEventSerializer(), upcasterChain);
    return snapshot == null
        ? events
        : DomainEventStream.concat(DomainEventStream.of(message(snapshot)), events);
  }

  /** The running command's. */
  private static String hub() {
    return CommandMetadata.origin(CurrentUnitOfWork.get().getMessage().getMetaData()).hub();
  }

  private static void found(List<Entry> events) {
    if (!events.isEmpty()) {
      found(events.getLast());
    }
  }

  private static void found(Entry last) {
    Raised.by(CurrentUnitOfWork.get()).found(last.stream(), last.version() + 1);
  }

  private static DomainEventMessage<?> message(StreamReader.Snapshot snapshot) {
    Entry last = snapshot.last();
    return new GenericDomainEventMessage<>(
        last.streamType(),
        last.stream(),
        last.version(),
        snapshot.aggregate(),
        MetaData.emptyInstance(),
        last.eventId(),
        last.at());
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String stream, long firstSequenceNumber) {
    List<Entry> read = log.stream(hub(), stream, firstSequenceNumber);
    found(read);
    return read.stream().map(StorageEngine::data);
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    return log.after(token == null ? 0 : token.position().orElse(0), Integer.MAX_VALUE).stream()
        .map(StorageEngine::tracked);
  }

  /**
   * Events of the log as Axon's messages: of most entries one, of those in an older form what the
   * form becomes. Their JSON is read when somebody asks for it.
   */
  List<TrackedEventMessage<?>> messages(List<Entry> entries) {
    List<TrackedEventMessage<?>> messages = new ArrayList<>(entries.size());
    entries.forEach(entry -> tell(entry, messages::add));
    return messages;
  }

  private void tell(Entry entry, Consumer<TrackedEventMessage<?>> to) {
    if (forms.include(entry)) {
      EventUtils.upcastAndDeserializeTrackedEvents(
              Stream.of(tracked(entry)), getEventSerializer(), upcasterChain)
          .forEach(to);
    } else {
      to.accept(message(entry));
    }
  }

  /** What the framework makes of an entry that no upcaster has touched. */
  private TrackedEventMessage<?> message(Entry entry) {
    return new GenericTrackedDomainEventMessage<>(
        token(entry),
        entry.streamType(),
        entry.stream(),
        entry.version(),
        new SerializedMessage<>(
            entry.eventId(),
            new SimpleSerializedObject<>(
                entry.payload(), byte[].class, entry.name(), Integer.toString(entry.revision())),
            new SimpleSerializedObject<>(entry.metadata(), byte[].class, EventSerializer.METADATA),
            getEventSerializer()),
        entry::at);
  }

  private static TrackedDomainEventData<byte[]> tracked(Entry entry) {
    return new TrackedDomainEventData<>(token(entry), data(entry));
  }

  private static TrackingToken token(Entry entry) {
    return new GlobalSequenceTrackingToken(entry.position());
  }

  static DomainEventData<byte[]> data(Entry entry) {
    return new GenericDomainEventEntry<>(
        entry.streamType(),
        entry.stream(),
        entry.version(),
        entry.eventId(),
        entry.at(),
        entry.name(),
        Integer.toString(entry.revision()),
        entry.payload(),
        entry.metadata());
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    return readEventData(stream, 0)
        .map(DomainEventData::getSequenceNumber)
        .reduce((first, last) -> last);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return Stream.empty();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("snapshots are states, not events");
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.refreshHead());
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    throw new UnsupportedOperationException("processors start at positions, not at moments");
  }

  private static final class Builder extends AbstractEventStorageEngine.Builder {
    private final EventLog log;
    private final StreamReader streams;
    private final OlderForms forms;

    Builder(EventLog log, StreamReader streams, OlderForms forms) {
      this.log = log;
      this.streams = streams;
      this.forms = forms;
    }
  }
}
