package herald.platform.eventstore.processing;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.RowHub;
import herald.platform.eventstore.log.LogEventStore;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** The handlers of each group, for an event that comes to them by another way than their order. */
public final class GroupHandlers {

  private final EventProcessingConfiguration processing;
  private final LogEventStore store;
  private final EngineRows rows;

  /** The platform makes the one bean. */
  public GroupHandlers(
      EventProcessingConfiguration processing, LogEventStore store, EngineRows rows) {
    this.processing = processing;
    this.store = store;
    this.rows = rows;
  }

  /**
   * Hands the event at this position to the group's handlers, in the running transaction, which is
   * set to the event's hub. What they throw comes out as it is.
   *
   * @param replayed whether it is handed to them as in a replay, of which what acts sees nothing
   * @throws IllegalArgumentException if the service has no such group
   */
  public void handle(String group, long position, boolean replayed) {
    EventHandlerInvoker handlers =
        processing
            .eventProcessor(group, AbstractEventProcessor.class)
            .orElseThrow(() -> new IllegalArgumentException("the service has no group " + group))
            .eventHandlerInvoker();
    for (TrackedEventMessage<?> event : store.at(position)) {
      TrackingToken token = event.trackingToken();
      handle(
          replayed ? event.withTrackingToken(ReplayToken.createReplayToken(token, token)) : event,
          handlers);
    }
  }

  private void handle(TrackedEventMessage<?> event, EventHandlerInvoker handlers) {
    ResultMessage<?> result =
        DefaultUnitOfWork.startAndGet(event)
            .executeWithResult(
                () -> {
                  RowHub.set(rows.jdbc(), CommandMetadata.origin(event.getMetaData()).hub());
                  handlers.handle(event, Segment.ROOT_SEGMENT);
                  return null;
                });
    if (result.isExceptional()) {
      throw result.exceptionResult() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(result.exceptionResult());
    }
  }
}
