package herald.platform.eventstore.processing;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.parking.Attempts;
import herald.platform.eventstore.parking.ParkWhatFails;
import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.rows.Shadow;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** The handlers of one group, which fill the copies of its tables instead of the tables. */
public final class ShadowHandlers {

  /**
   * Nothing that is lost with the copies needs to wait for the disk; their being put in place does,
   * and with it all that was written before.
   */
  private static final String SETTINGS =
      "select set_config('search_path', ?, true), set_config('synchronous_commit', 'off', true)";

  private final EventHandlerInvoker handlers;
  private final EngineRows rows;
  private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors;

  /**
   * The handlers of a group.
   *
   * @param filler the name under which what fails is parked
   */
  public ShadowHandlers(
      EventHandlerInvoker handlers,
      String filler,
      EngineRows rows,
      ParkedEvents parked,
      Attempts attempts) {
    this.handlers = handlers;
    this.rows = rows;
    this.interceptors =
        List.of(new HubOfTheEvent(rows), new ParkWhatFails(filler, parked, attempts));
  }

  /** Whether an event concerns the group. */
  public boolean concern(TrackedEventMessage<?> event) {
    return handlers.canHandleType(event.getPayloadType());
  }

  /**
   * Hands them the events as in a replay, all in one transaction, in which the last step is done as
   * well.
   */
  public void handle(List<? extends TrackedEventMessage<?>> events, Runnable last) {
    rows.<Boolean>read(
        jdbc -> {
          jdbc.sql(SETTINGS).param(Shadow.SEARCH_PATH).query((row, n) -> "").single();
          if (!events.isEmpty()) {
            handle(events);
          }
          last.run();
          return true;
        });
  }

  private void handle(List<? extends TrackedEventMessage<?>> events) {
    List<EventMessage<?>> replayed =
        events.stream().<EventMessage<?>>map(ShadowHandlers::replayed).toList();
    BatchingUnitOfWork<EventMessage<?>> unit = new BatchingUnitOfWork<>(replayed);
    ResultMessage<?> result =
        unit.executeWithResult(
            () ->
                new DefaultInterceptorChain<>(unit, interceptors, event -> handle(event))
                    .proceed());
    if (result.isExceptional()) {
      if (result.exceptionResult() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw result.exceptionResult() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(result.exceptionResult());
    }
  }

  private Object handle(EventMessage<?> event) throws Exception {
    handlers.handle(event, Segment.ROOT_SEGMENT);
    return event;
  }

  private static TrackedEventMessage<?> replayed(TrackedEventMessage<?> event) {
    TrackingToken token = event.trackingToken();
    return event.withTrackingToken(ReplayToken.createReplayToken(token, token));
  }
}
