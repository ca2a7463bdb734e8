package herald.platform.eventstore.snapshots;

import herald.platform.eventstore.CommandMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a snapshot when a command had to read more events of a stream than it should. A stream
 * that grows while its aggregate is kept needs none.
 */
public final class WhenReadLong implements SnapshotTriggerDefinition {

  private final SnapshotWriter writer;
  private final int events;

  /**
   * For all aggregates.
   *
   * @param events how many may be read without one; 0 for no snapshots at all
   */
  public WhenReadLong(SnapshotWriter writer, int events) {
    this.writer = writer;
    this.events = events;
  }

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregate) {
    return events == 0 ? NoSnapshotTriggerDefinition.TRIGGER : new Counting(aggregate);
  }

  private final class Counting implements SnapshotTrigger {

    private final Class<?> aggregate;
    private @Nullable DomainEventMessage<?> last;
    private long count;
    private boolean read;

    Counting(Class<?> aggregate) {
      this.aggregate = aggregate;
    }

    @Override
    public void eventHandled(EventMessage<?> message) {
      if (!read && message instanceof DomainEventMessage<?> event && !isSnapshot(event)) {
        count++;
        last = event;
      }
    }

    private boolean isSnapshot(DomainEventMessage<?> message) {
      return message.getPayloadType() == aggregate;
    }

    @Override
    public void initializationFinished() {
      read = true;
      if (count > events && last != null) {
        String hub =
            CommandMetadata.origin(CurrentUnitOfWork.get().getMessage().getMetaData()).hub();
        writer.ask(hub, last.getAggregateIdentifier(), last.getType());
      }
      last = null;
    }
  }
}
