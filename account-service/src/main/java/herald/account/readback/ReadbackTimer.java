package herald.account.readback;

import herald.platform.eventstore.OnBehalf;
import herald.platform.eventstore.StoreOpened;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the looks that are due and takes each on a thread of its own. A look is one process's own
 * until it is done or its time is up; two at once would be of no harm, since nothing is told twice.
 */
@Component
class ReadbackTimer {

  private static final Logger LOG = LoggerFactory.getLogger(ReadbackTimer.class);

  /** Longer than all calls of a look together may reasonably take. */
  private static final Duration ONE_LOOK = Duration.ofMinutes(10);

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final DueLooks looks;
  private final ReadingBack readingBack;
  private final InstantSource clock;
  private final Semaphore places;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable DueLoop loop;

  ReadbackTimer(
      DueLooks looks, ReadingBack readingBack, ReadbackProperties properties, InstantSource clock) {
    this.looks = looks;
    this.readingBack = readingBack;
    this.clock = clock;
    this.places = new Semaphore(properties.atOnce());
  }

  @EventListener
  void start(StoreOpened opened) {
    loop = new DueLoop("readback", this::pass);
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
    workers.close();
  }

  private Duration pass() {
    int free = places.availablePermits();
    if (free > 0) {
      Instant now = clock.instant();
      Instant until = now.plus(ONE_LOOK).truncatedTo(ChronoUnit.MILLIS);
      for (Look look : looks.due(now, free)) {
        if (looks.move(look, until)) {
          places.acquireUninterruptibly();
          workers.execute(() -> take(look.dueAt(until)));
        }
      }
    }
    return IDLE;
  }

  private void take(Look look) {
    try (var _ = OnBehalf.of(look.cause(), look.hub())) {
      readingBack.take(look);
    } catch (RuntimeException e) {
      LOG.warn("{} is read back again later.", look.account().value(), e);
    } finally {
      places.release();
    }
  }
}
