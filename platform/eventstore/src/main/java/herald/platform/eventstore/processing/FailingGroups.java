package herald.platform.eventstore.processing;

import herald.platform.eventstore.Failures;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Which groups stand still and why: their last try has failed, and they have handled nothing since.
 */
public final class FailingGroups {

  /** A group tries again every second; one that has not for so long does so in another process. */
  private static final long FRESH = Duration.ofMinutes(1).toNanos();

  private static final String BATCH = FailingGroups.class.getName();

  private record Failure(long at, String because) {}

  private final Map<String, Failure> failures = new ConcurrentHashMap<>();

  /**
   * Notes a failure and hands it on, so that the group tries again. An error becomes an exception
   * on its way: the framework's worker would end on it without a word.
   */
  ErrorHandler errorHandler(String group) {
    return context -> {
      Throwable error = context.error();
      failures.put(group, new Failure(System.nanoTime(), Failures.because(error)));
      throw error instanceof Exception exception
          ? exception
          : new IllegalStateException("a handler of " + group + " failed", error);
    };
  }

  /** Notes that a batch was handled. */
  MessageHandlerInterceptor<EventMessage<?>> interceptor(String group) {
    return (unit, chain) -> {
      unit.root()
          .getOrComputeResource(
              BATCH,
              key -> {
                unit.root().afterCommit(done -> failures.remove(group));
                return key;
              });
      return chain.proceed();
    };
  }

  /** Why the group stands still; empty if it does not, or another process works on it. */
  public Optional<String> because(String group) {
    return Optional.ofNullable(failures.get(group))
        .filter(failure -> System.nanoTime() - failure.at() < FRESH)
        .map(Failure::because);
  }
}
