package herald.platform.eventstore.aggregates;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.log.StreamEnds;
import herald.platform.kernel.Rejection;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * No answer rests on a kept state that another process has moved on from. Where a command raises
 * events, the append finds that out by itself. Where it has nothing new to say, refuses, or only
 * looks at a stream while it extends another, the store is asked once, after the decision, whether
 * the streams still end where they were taken; if so, the decision is what reading them at that
 * moment would have led to, and if not, it is made again on what is read then.
 */
public final class OnlyOnCurrentState implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final StreamEnds ends;

  /** The platform makes the one bean. */
  public OnlyOnCurrentState(StreamEnds ends) {
    this.ends = ends;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    Object answer = decided(unit, chain);
    require(unit, Taken.by(unit).untouched());
    return answer;
  }

  private Object decided(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    try {
      return chain.proceed();
    } catch (Rejection refusal) {
      require(unit, Taken.by(unit).versions());
      throw refusal;
    }
  }

  private void require(UnitOfWork<? extends CommandMessage<?>> unit, Map<String, Long> versions) {
    String hub = CommandMetadata.origin(unit.getMessage().getMetaData()).hub();
    if (!versions.isEmpty() && !ends.are(hub, versions)) {
      throw new ConcurrencyException("Another process has changed what was decided on.");
    }
  }
}
