package herald.platform.eventstore.processing;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.OnBehalf;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Has everything that a handler writes written in the hub of its event, so that a projector cannot
 * write a row into another hub, and says that the thread works because of the event.
 */
final class HubOfTheEvent implements MessageHandlerInterceptor<EventMessage<?>> {

  private final EngineRows rows;

  HubOfTheEvent(EngineRows rows) {
    this.rows = rows;
  }

  @Override
  public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    EventMessage<?> event = unit.getMessage();
    String hub = CommandMetadata.origin(event.getMetaData()).hub();
    rows.gather(unit.root())
        .enter(
            hub,
            ((DomainEventMessage<?>) event).getAggregateIdentifier(),
            ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow());
    try (var _ = OnBehalf.of(event.getIdentifier(), hub)) {
      return chain.proceed();
    }
  }
}
