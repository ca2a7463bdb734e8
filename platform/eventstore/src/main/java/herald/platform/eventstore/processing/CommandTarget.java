package herald.platform.eventstore.processing;

import herald.platform.kernel.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Commands say themselves which stream decides, so the domain needs no annotation of the framework.
 */
public final class CommandTarget implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    return new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null);
  }
}
