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
 * Notices what another process of this service has appended; appends of this process wake their
 * readers without it.
 */
public final class HeadWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(HeadWatch.class);

  private final EventLog log;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("head-watch").factory());

  /** The platform makes the one bean. */
  public HeadWatch(EventLog log) {
    this.log = log;
  }

  /** Looks once a second. */
  @EventListener
  public void start(StoreOpened opened) {
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      log.refreshHead();
    } catch (Unavailable e) {
      LOG.debug("The head cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
