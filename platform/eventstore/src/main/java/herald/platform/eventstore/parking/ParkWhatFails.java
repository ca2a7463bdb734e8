package herald.platform.eventstore.parking;

import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks the events of a group that failed for good, and what follows them in their streams. The
 * failure itself rolls its transaction back, with everything that the handler and the batch had
 * written; the events come again, and in that fresh transaction the one that failed is parked
 * instead of handled, and the others are handled.
 */
public final class ParkWhatFails implements MessageHandlerInterceptor<EventMessage<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ParkWhatFails.class);
  private static final String STREAMS = ParkWhatFails.class.getName();

  private final String group;
  private final ParkedEvents parked;
  private final Attempts attempts;

  /** For one group. */
  public ParkWhatFails(String group, ParkedEvents parked, Attempts attempts) {
    this.group = group;
    this.parked = parked;
    this.attempts = attempts;
  }

  /** Whether failures of this group are parked. */
  public static boolean isFor(String group) {
    return group.startsWith("read.") || group.startsWith("automation.");
  }

  @Override
  public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    String stream = ((DomainEventMessage<?>) unit.getMessage()).getAggregateIdentifier();
    long position = position(unit.getMessage());
    // Read once for the whole batch; only this transaction adds to them.
    Set<String> streams = unit.root().getOrComputeResource(STREAMS, key -> parked.streams(group));
    if (streams.contains(stream)) {
      park(unit, position, "An earlier event of this stream is parked.");
      return null;
    }
    Optional<String> because = attempts.givenUp(group, position);
    if (because.isPresent()) {
      park(unit, position, because.get());
      streams.add(stream);
      settle(unit, position);
      unit.root()
          .afterCommit(
              done ->
                  LOG.error(
                      "{} parks {} from position {} on: {}",
                      group,
                      stream,
                      position,
                      because.get()));
      return null;
    }
    return attempt(unit, chain, position);
  }

  private @Nullable Object attempt(UnitOfWork<?> unit, InterceptorChain chain, long position)
      throws Exception {
    try {
      Object result = chain.proceed();
      if (attempts.isKnown(group, position)) {
        settle(unit, position);
      }
      return result;
    } catch (Exception | Error e) {
      attempts.failed(group, position, e);
      throw e;
    }
  }

  private void park(UnitOfWork<? extends EventMessage<?>> unit, long position, String because) {
    parked.park(group, position, ReplayToken.isReplay(unit.getMessage()), because);
  }

  private void settle(UnitOfWork<?> unit, long position) {
    unit.root().afterCommit(done -> attempts.settle(group, position));
  }

  private static long position(EventMessage<?> message) {
    return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
  }
}
