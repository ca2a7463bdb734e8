package herald.platform.eventstore.deciding;

import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.Failures;
import herald.platform.kernel.Command;
import herald.platform.kernel.Rejection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Decides the commands of one stream in turns. Those that come while one is being stored are
 * decided together, each on the state that the one before it leads to, and their events are
 * appended together: a stream that many want something of at once is not held to one command for
 * each wait for the disk. Nobody is answered before the turn is durable.
 *
 * <p>A refusal concerns its command alone. Any other failure undoes the turn, and each of its
 * commands is then decided by itself, so that it fails for its own reasons; but where the stream
 * has moved on, or nobody knows whether the turn was stored, all of them are told so.
 *
 * <p>There is no transaction around a turn: the append is its own.
 */
public final class DecidingInTurns extends SimpleCommandBus {

  /**
   * So that the events of a turn fit into one batch of the log, unless commands raise very many.
   */
  private static final int TOGETHER = 64;

  private final Turns<Place, Pending> turns;
  private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors =
      new CopyOnWriteArrayList<>();

  private record Place(String hub, String stream) {

    static Place of(CommandMessage<?> command) {
      return new Place(
          CommandMetadata.origin(command.getMetaData()).hub(),
          ((Command) command.getPayload()).target());
    }
  }

  private record Pending(
      CommandMessage<?> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<Object, Object> callback) {

    @SuppressWarnings("unchecked") // a callback that takes any payload takes this one
    void answer(Message<?> result) {
      callback.onResult(
          (CommandMessage<Object>) command,
          GenericCommandResultMessage.asCommandResultMessage((Object) result));
    }
  }

  /**
   * A bus without handlers.
   *
   * @param executor runs the turns of a stream, one after the other, as one task
   */
  public DecidingInTurns(Executor executor) {
    super(SimpleCommandBus.builder());
    this.turns = new Turns<>(TOGETHER, executor, this::decide);
  }

  @Override
  public Registration registerHandlerInterceptor(
      MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
    interceptors.add(interceptor);
    return () -> interceptors.remove(interceptor);
  }

  @Override
  @SuppressWarnings("unchecked") // as in Pending
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    turns.take(
        Place.of(command),
        new Pending(command, handler, (CommandCallback<Object, Object>) callback));
  }

  private void decide(List<Pending> turn) {
    try {
      decideTogether(turn);
    } catch (RuntimeException | Error e) {
      // Whoever waits for an answer gets one.
      turn.forEach(pending -> pending.answer(new GenericCommandResultMessage<>(e)));
    }
  }

  private void decideTogether(List<Pending> turn) {
    BatchingUnitOfWork<CommandMessage<?>> unit =
        new BatchingUnitOfWork<>(turn.stream().<CommandMessage<?>>map(Pending::command).toList());
    Iterator<Pending> next = turn.iterator();
    ResultMessage<?> end =
        unit.executeWithResult(
            () -> decided(next.next(), unit),
            failure -> !(failure instanceof Rejection) || Raised.by(unit).isNew());
    if (unit.isRolledBack() && turn.size() > 1 && !Failures.passes(end.exceptionResult())) {
      turn.forEach(pending -> decide(List.of(pending)));
    } else {
      Map<Message<?>, ExecutionResult> results = unit.getExecutionResults();
      turn.forEach(pending -> pending.answer(results.get(pending.command()).getResult()));
    }
  }

  private @Nullable Object decided(Pending pending, UnitOfWork<CommandMessage<?>> unit)
      throws Exception {
    Object result = new DefaultInterceptorChain<>(unit, interceptors, pending.handler()).proceed();
    CommandMetadata.receipt(unit.getMessage().getMetaData()).ifPresent(Raised.by(unit)::decided);
    return result;
  }
}
