package herald.platform.service.idempotency;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Unavailable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Forgets old keys, of all hubs, some at a time so that nothing waits for it. Each replica does so
 * in its own time; rows that another is just deleting are passed over.
 */
final class OldKeys implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);
  private static final int AT_ONCE = 500;

  private final EngineRows rows;
  private final IdempotencyProperties properties;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("old-idempotency-keys").factory());

  OldKeys(EngineRows rows, IdempotencyProperties properties) {
    this.rows = rows;
    this.properties = properties;
  }

  /** From here on; replicas that start together do not look together. */
  @EventListener
  void start(StoreOpened opened) {
    long pause = properties.pause().toMillis();
    long first = ThreadLocalRandom.current().nextLong(pause + 1);
    timer.scheduleWithFixedDelay(this::look, first, pause, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      int forgotten = forget();
      LOG.debug("{} old keys are forgotten", forgotten);
    } catch (Unavailable e) {
      LOG.debug("Old keys cannot be forgotten now: {}", e.getMessage());
    } catch (RuntimeException e) {
      // A timer whose task throws would never call it again.
      LOG.warn("Old keys cannot be forgotten", e);
    }
  }

  /** Forgets all keys that are too old now, each batch in a transaction of its own. */
  int forget() {
    int all = 0;
    int batch;
    do {
      batch = forgetSome();
      all += batch;
    } while (batch == AT_ONCE);
    return all;
  }

  private int forgetSome() {
    return rows.read(
        jdbc ->
            jdbc.sql(
                    """
                    delete from idempotency_keys where (hub_id, user_id, route, key) in (
                      select hub_id, user_id, route, key from idempotency_keys
                      where made_at < now() - :keep * interval '1 millisecond'
                      order by made_at limit :most for update skip locked)""")
                .param("keep", properties.keep().toMillis())
                .param("most", AT_ONCE)
                .update());
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }
}
