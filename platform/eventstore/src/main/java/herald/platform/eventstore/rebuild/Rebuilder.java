package herald.platform.eventstore.rebuild;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.Failures;
import herald.platform.eventstore.Rebuilding.State;
import herald.platform.eventstore.log.LogEventStore;
import herald.platform.eventstore.parking.Attempts;
import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.processing.Processors;
import herald.platform.eventstore.processing.ShadowHandlers;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.RoleCheck;
import herald.platform.eventstore.rows.Shadow;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Does what is asked for in {@code rebuilds}, one group after the other, unless another process of
 * the service does. What another has begun and left is begun afresh.
 */
public final class Rebuilder implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

  private static final long PARTING_SECONDS = 10;

  private final Rebuilds rebuilds;
  private final FilledTables tables;
  private final Pools pools;
  private final RoleCheck roles;
  private final LogEventStore store;
  private final Processors processors;
  private final EngineRows rows;
  private final ParkedEvents parked;
  private final Attempts attempts;
  private final ToLongFunction<String> positions;

  private final AtomicBoolean busy = new AtomicBoolean();

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rebuild").daemon().factory());

  /**
   * The platform makes the one bean.
   *
   * @param positions where a group is, by what it has committed
   */
  public Rebuilder(
      Rebuilds rebuilds,
      FilledTables tables,
      Pools pools,
      RoleCheck roles,
      LogEventStore store,
      Processors processors,
      EngineRows rows,
      ParkedEvents parked,
      Attempts attempts,
      ToLongFunction<String> positions) {
    this.rebuilds = rebuilds;
    this.tables = tables;
    this.pools = pools;
    this.roles = roles;
    this.store = store;
    this.processors = processors;
    this.rows = rows;
    this.parked = parked;
    this.attempts = attempts;
    this.positions = positions;
  }

  /** Takes up what waits, in the background. */
  public void look() {
    if (rebuilds.next(processors.groups()).isPresent() && busy.compareAndSet(false, true)) {
      try {
        worker.execute(this::work);
      } catch (RejectedExecutionException e) {
        LOG.debug("The process ends and rebuilds nothing any more.");
      }
    }
  }

  private void work() {
    try (Shadow shadow = pools.shadow()) {
      if (shadow.isMine()) {
        for (Optional<String> group = next(); group.isPresent(); group = next()) {
          rebuild(group.get(), shadow);
        }
      }
    } catch (InterruptedException | Rebuilds.Lost e) {
      LOG.info("Another process may go on with what is to be rebuilt.");
    } catch (SQLException | RuntimeException e) {
      if (DatabaseErrors.passes(e) || Failures.passes(e)) {
        LOG.debug("Nothing can be rebuilt now: {}", DatabaseErrors.rootMessage(e));
      } else {
        LOG.warn("What was to be rebuilt is begun afresh", e);
      }
    } finally {
      busy.set(false);
    }
  }

  private Optional<String> next() {
    return rebuilds.next(processors.groups());
  }

  private void rebuild(String group, Shadow shadow) throws InterruptedException {
    Rebuilds.Run run = rebuilds.begin(group);
    LOG.info("{} is rebuilt.", group);
    try {
      forget(group, shadow);
      rebuilds.moved(run, 0, 0);
      shadow.copy(tables.of(group));
      roles.run(rows.jdbc());
      fill(run, shadow);
      LOG.info("{} has been rebuilt.", group);
    } catch (Rebuilds.Stopped e) {
      end(run, shadow, State.STOPPED, "");
    } catch (Rebuilds.Lost e) {
      throw e;
    } catch (RuntimeException e) {
      if (Failures.passes(e)) {
        throw e;
      }
      LOG.error("{} cannot be rebuilt", group, e);
      end(run, shadow, State.FAILED, Failures.because(e));
    }
  }

  private void fill(Rebuilds.Run run, Shadow shadow) throws InterruptedException {
    String group = run.group();
    EventHandlerInvoker invoker =
        ((AbstractEventProcessor) processors.group(group).orElseThrow()).eventHandlerInvoker();
    ShadowHandlers handlers =
        new ShadowHandlers(invoker, Rebuild.filler(group), rows, parked, attempts);
    try (Ahead ahead =
        new Ahead(store.openStream(new GlobalSequenceTrackingToken(0)), handlers::concern)) {
      new Rebuild(
              rebuilds,
              run,
              tables.of(group),
              shadow,
              ahead,
              handlers,
              () -> positions.applyAsLong(group),
              parked,
              attempts)
          .run();
    }
  }

  private void end(Rebuilds.Run run, Shadow shadow, State state, String because) {
    forget(run.group(), shadow);
    rebuilds.ended(run, state, because);
  }

  /** Throws away what a filling has left. */
  private void forget(String group, Shadow shadow) {
    shadow.clear();
    String filler = Rebuild.filler(group);
    attempts.forget(filler);
    rows.<Boolean>read(
        jdbc -> {
          parked.removeAll(filler);
          return true;
        });
  }

  @Override
  public void destroy() throws InterruptedException {
    worker.shutdownNow();
    worker.awaitTermination(PARTING_SECONDS, TimeUnit.SECONDS);
  }
}
