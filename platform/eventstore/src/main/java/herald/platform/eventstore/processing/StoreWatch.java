package herald.platform.eventstore.processing;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.Failures;
import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.EventLog;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Looks once a second at what no append of this process tells: what another process of this service
 * has appended without being heard, replays that were asked of another, and groups that gave up
 * their segment after a failure, which the framework would leave alone for up to a minute.
 */
public final class StoreWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

  private final EventLog log;
  private final Processors processors;
  private final Runnable replays;

  /** Two, for a replay waits until its group has stopped. */
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("store-watch").factory());

  /**
   * The platform makes the one bean.
   *
   * @param replays begins those that were asked for
   */
  public StoreWatch(EventLog log, Processors processors, Runnable replays) {
    this.log = log;
    this.processors = processors;
    this.replays = replays;
  }

  /** From here on. */
  @EventListener
  public void start(StoreOpened opened) {
    eachSecond(log::refreshHead);
    eachSecond(processors::claimWhatWasGivenUp);
    eachSecond(replays);
  }

  private void eachSecond(Runnable look) {
    timer.scheduleWithFixedDelay(() -> guarded(look), 1, 1, TimeUnit.SECONDS);
  }

  private static void guarded(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      if (Failures.passes(e)) {
        LOG.debug("The store cannot be looked at: {}", DatabaseErrors.rootMessage(e));
      } else {
        // A timer whose task throws would never call it again.
        LOG.warn("The look at the store failed", e);
      }
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
