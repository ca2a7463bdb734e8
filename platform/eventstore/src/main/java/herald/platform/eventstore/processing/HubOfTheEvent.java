package herald.platform.eventstore.processing;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.OnBehalf;
import herald.platform.eventstore.RowHub;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Sets the processor's transaction to the hub of each event, so that a projector cannot write a row
 * into another hub, and says that the thread works because of the event.
 */
final class HubOfTheEvent implements MessageHandlerInterceptor<EventMessage<?>> {

  private static final String CURRENT = HubOfTheEvent.class.getName();

  private final EngineRows rows;

  HubOfTheEvent(EngineRows rows) {
    this.rows = rows;
  }

  @Override
  public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    EventMessage<?> event = unit.getMessage();
    String hub = CommandMetadata.origin(event.getMetaData()).hub();
    if (!hub.equals(unit.root().getResource(CURRENT))) {
      RowHub.set(rows.jdbc(), hub);
      unit.root().resources().put(CURRENT, hub);
    }
    try (var _ = OnBehalf.of(event.getIdentifier(), hub)) {
      return chain.proceed();
    }
  }
}
