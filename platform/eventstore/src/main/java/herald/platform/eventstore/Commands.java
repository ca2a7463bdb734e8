package herald.platform.eventstore;

import herald.platform.eventstore.deciding.Receipt;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Command;
import herald.platform.kernel.Origin;
import herald.platform.kernel.Rejection;
import herald.platform.kernel.Unavailable;
import herald.platform.kernel.Versioned;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The way to change something. A command runs in a unit of work of its own on a virtual thread,
 * whoever sends it, and the answer comes when its events are durable. One that lost a race for its
 * stream is decided again on the newer state.
 */
public final class Commands {

  /** More than any honest race needs; beyond it something else is wrong. */
  private static final int ATTEMPTS = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CommandBus bus;
  private final Store store;
  private final EventLog log;

  /** The platform makes the one bean. */
  public Commands(CommandBus bus, Store store, EventLog log) {
    this.bus = bus;
    this.store = store;
    this.log = log;
  }

  /**
   * Sends one command and waits.
   *
   * @return the position of the last event that it raised, or the store's head if it had nothing
   *     new to say
   * @throws Rejection if the domain refuses; nothing has changed
   * @throws Unavailable if the store cannot be reached; the command may have been recorded,
   *     repeating it is safe
   */
  public Position send(Command command, Origin origin) {
    return sendVersioned(command, origin).value();
  }

  /** {@link #send}, which also answers the version that the command has left its stream at. */
  public Versioned<Position> sendVersioned(Command command, Origin origin) {
    StoreIdentity identity = store.identity();
    for (int attempt = 1; ; attempt++) {
      try {
        Receipt receipt = attempt(command, origin);
        long position = receipt.position() == 0 ? log.refreshHead() : receipt.position();
        return new Versioned<>(
            new Position(identity.service(), identity.epoch(), position), receipt.version());
      } catch (ConcurrencyException e) {
        if (attempt == ATTEMPTS) {
          throw new Unavailable("Too many changes of " + command.target() + " at once.", e);
        }
        pause(attempt);
      }
    }
  }

  private Receipt attempt(Command command, Origin origin) {
    Receipt receipt = new Receipt(command.target());
    CompletableFuture<CommandResultMessage<?>> answer = new CompletableFuture<>();
    bus.dispatch(
        new GenericCommandMessage<>(command, CommandMetadata.of(origin, receipt)),
        (sent, result) -> answer.complete(result));
    CommandResultMessage<?> result = await(answer);
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return receipt;
  }

  private static CommandResultMessage<?> await(CompletableFuture<CommandResultMessage<?>> answer) {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new Unavailable("The store did not answer in " + PATIENCE.toSeconds() + " s.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while waiting for the store.", e);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static RuntimeException unchecked(Throwable error) {
    return DatabaseErrors.unavailable(error)
        .<RuntimeException>map(Function.identity())
        .orElseGet(
            () ->
                error instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(error));
  }

  private static void pause(int attempt) {
    try {
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(200, 1000L * attempt + 200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("Interrupted while waiting for the store.", e);
    }
  }
}
