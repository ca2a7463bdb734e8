package herald.platform.eventstore.parking;

import herald.platform.eventstore.rows.BatchWrites;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks the events of a group that failed for good, and what follows them in their streams. The
 * failure itself rolls its transaction back, with everything that the handler and the batch had
 * written; the events come again, and in that fresh transaction the one that failed is parked
 * instead of handled, and the others are handled. Where the failure of one among several events
 * shows only when their writes are sent together, they come again with each one's writes sent
 * before the next is handled.
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
    long position = position(unit.getMessage());
    // Read once for the whole batch; only this transaction adds to them.
    Set<String> streams = unit.root().getOrComputeResource(STREAMS, key -> parked.streams(group));
    BatchWrites writes = Objects.requireNonNull(BatchWrites.of(unit.root()));
    try {
      Object result = parkOrHandle(unit, chain, position, streams);
      if (attempts.areUnclear(group, position)) {
        writes.send();
        unit.root().afterCommit(done -> attempts.cleared(group, position));
      } else if (isLast(unit.root())) {
        writes.send();
      }
      return result;
    } catch (Exception | Error e) {
      writes
          .suspects()
          .ifPresentOrElse(
              upTo -> attempts.oneFailed(group, upTo, e),
              () -> attempts.failed(group, position, e));
      throw e;
    }
  }

  private static boolean isLast(UnitOfWork<?> batch) {
    return !(batch instanceof BatchingUnitOfWork<?> several) || several.isLastMessage();
  }

  private @Nullable Object parkOrHandle(
      UnitOfWork<? extends EventMessage<?>> unit,
      InterceptorChain chain,
      long position,
      Set<String> streams)
      throws Exception {
    String stream = ((DomainEventMessage<?>) unit.getMessage()).getAggregateIdentifier();
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
    Object result = chain.proceed();
    if (attempts.isKnown(group, position)) {
      settle(unit, position);
    }
    return result;
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
