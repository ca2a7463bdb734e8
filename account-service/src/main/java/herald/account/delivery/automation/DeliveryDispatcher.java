package herald.account.delivery.automation;

import herald.platform.eventstore.OnBehalf;
import herald.platform.eventstore.StoreOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for due deliveries and works on each on a thread of its own, so that one network's slowness
 * delays nobody else. It keeps nothing: what it forgets by being killed, the rows remember.
 */
@Component
class DeliveryDispatcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryDispatcher.class);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final DueDeliveries deliveries;
  private final DeliveryAttempt attempt;
  private final ClaimLength claims;
  private final DeliveryProperties properties;
  private final InstantSource clock;
  private final Semaphore places;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  DeliveryDispatcher(
      DueDeliveries deliveries,
      DeliveryAttempt attempt,
      ClaimLength claims,
      DeliveryProperties properties,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.attempt = attempt;
    this.claims = claims;
    this.properties = properties;
    this.clock = clock;
    this.places = new Semaphore(properties.atOnce());
  }

  @EventListener
  void begin(StoreOpened opened) {
    running = true;
    Thread.ofPlatform().daemon().name("deliveries").start(this::watch);
  }

  private void watch() {
    while (running) {
      try {
        dispatch();
      } catch (RuntimeException e) {
        LOG.warn("Due deliveries cannot be read now, trying again: {}", e.toString());
        LockSupport.parkNanos(AFTER_FAILURE.toNanos());
      }
      LockSupport.parkNanos(properties.pause().toNanos());
    }
  }

  private void dispatch() {
    int free = places.availablePermits();
    if (free == 0) {
      return;
    }
    Instant now = clock.instant();
    for (DueDelivery due : deliveries.due(now, free)) {
      DueDelivery own = due.claimedBy(UUID.randomUUID().toString());
      if (deliveries.claim(own, now, claims.from(now))) {
        places.acquireUninterruptibly();
        workers.execute(() -> work(own));
      }
    }
  }

  private void work(DueDelivery due) {
    try (var _ = OnBehalf.of(due.cause(), due.hub())) {
      attempt.work(due);
    } catch (RuntimeException e) {
      LOG.warn("Delivery of {} is interrupted; its claim runs out.", due.post().value(), e);
    } finally {
      places.release();
    }
  }

  @Override
  public void start() {
    // Begins when the store is open.
  }

  /** Waits for the attempts under way, so that an orderly stop leaves no outcome unknown. */
  @Override
  public void stop() {
    running = false;
    workers.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
