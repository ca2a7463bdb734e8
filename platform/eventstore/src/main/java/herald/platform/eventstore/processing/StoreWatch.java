package herald.platform.eventstore.processing;

import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.EventLog;
import herald.platform.kernel.Unavailable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Looks once a second at what no append of this process tells: what another process of this service
 * has appended, and groups that gave up their segment after a failure, which the framework would
 * leave alone for up to a minute.
 */
public final class StoreWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

  private final EventLog log;
  private final Processors processors;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("store-watch").factory());

  /** The platform makes the one bean. */
  public StoreWatch(EventLog log, Processors processors) {
    this.log = log;
    this.processors = processors;
  }

  /** From here on. */
  @EventListener
  public void start(StoreOpened opened) {
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      log.refreshHead();
      processors.claimWhatWasGivenUp();
    } catch (Unavailable e) {
      LOG.debug("The head cannot be read: {}", e.getMessage());
    } catch (RuntimeException e) {
      // A timer whose task throws would never call it again.
      LOG.warn("The look at the store failed", e);
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
