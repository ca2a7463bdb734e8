package herald.platform.eventstore.processing;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.EventContext;
import herald.platform.kernel.Origin;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives handlers their {@link EventContext}. */
public final class EventContextResolver
    implements ParameterResolverFactory, ParameterResolver<EventContext> {

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable method, Parameter[] parameters, int index) {
    return parameters[index].getType() == EventContext.class ? this : null;
  }

  @Override
  public boolean matches(Message<?> message) {
    return message instanceof DomainEventMessage<?>;
  }

  @Override
  public EventContext resolveParameterValue(Message<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    Origin origin = CommandMetadata.origin(event.getMetaData());
    long position =
        event instanceof TrackedEventMessage<?> tracked
            ? tracked.trackingToken().position().orElse(0)
            : 0;
    return new EventContext(
        origin.hub(),
        event.getIdentifier(),
        position,
        event.getSequenceNumber() + 1,
        event.getTimestamp(),
        origin);
  }
}
