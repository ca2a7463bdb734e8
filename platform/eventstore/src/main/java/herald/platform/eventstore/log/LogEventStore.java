package herald.platform.eventstore.log;

import herald.platform.eventstore.deciding.Raised;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The event store. It differs from Axon's embedded one in its streams, which tell their processor
 * when there is something to read: an event reaches its handlers in a millisecond instead of at the
 * next poll.
 */
public final class LogEventStore extends AbstractEventStore {

  private static final long IDLE_SECONDS = 10;

  /** Too short to be noticed, and long enough to have some events in a batch under load. */
  private static final Duration REST = Duration.ofMillis(5);

  private final EventLog log;
  private final StorageEngine engine;
  private final Executor ahead = onOneThread();

  private LogEventStore(Builder builder) {
    super(builder);
    this.log = builder.log;
    this.engine = builder.engine;
  }

  /** A store over this log. */
  public static LogEventStore over(
      EventLog log, StreamReader streams, EventSerializer serializer, OlderForms forms) {
    return new LogEventStore(new Builder(log, StorageEngine.over(log, streams, serializer, forms)));
  }

  /** For all streams together, and for as long as one of them is far behind. */
  private static Executor onOneThread() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("reading-ahead").daemon().factory());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return stream(token == null ? 0 : token.position().orElse(0));
  }

  /** Notes what each command raises, so that its sender learns where it ended. */
  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    CurrentUnitOfWork.ifStarted(
        unit ->
            events.stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(DomainEventMessage.class::cast)
                .forEach(Raised.by(unit)::add));
    super.publish(events);
  }

  @Override
  public DomainEventStream readEvents(String stream) {
    return DomainEventStream.concat(
        engine.aggregate(stream), DomainEventStream.of(stagedDomainEventMessages(stream)));
  }

  /** The event at a position; several, or none, where an upcaster has made that of it. */
  public List<? extends TrackedEventMessage<?>> at(long position) {
    return engine.messages(log.after(position - 1, 1));
  }

  private TrackingEventStream stream(long position) {
    return new LogStream(log, new Pages(log, engine, ahead), position, REST);
  }

  private static final class Builder extends AbstractEventStore.Builder {
    private final EventLog log;
    private final StorageEngine engine;

    Builder(EventLog log, StorageEngine engine) {
      this.log = log;
      this.engine = engine;
      storageEngine(engine);
    }
  }
}
