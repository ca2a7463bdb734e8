package herald.platform.service.chain;

import herald.platform.eventstore.StoreOpened;
import herald.platform.kernel.Unavailable;
import herald.platform.service.ServiceClient;
import herald.platform.service.ServiceProperties;
import herald.platform.service.timer.DueLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.web.client.RestClientException;

/**
 * Asks each other service once an hour for the head of its store and keeps it (R-AUD-3). One that
 * does not answer is asked again after a minute. Several processes of a service may each ask; a
 * head is kept once.
 */
final class HeadKeeping implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(HeadKeeping.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final ServiceProperties properties;
  private final ServiceClient client;
  private final KeptHeads kept;
  private final InstantSource clock;
  private final Map<String, Instant> due = new HashMap<>();
  private @Nullable DueLoop loop;

  HeadKeeping(
      ServiceProperties properties, ServiceClient client, KeptHeads kept, InstantSource clock) {
    this.properties = properties;
    this.client = client;
    this.kept = kept;
    this.clock = clock;
  }

  /** From here on, in a service that can call others. */
  @EventListener
  void start(StoreOpened opened) {
    if (properties.client().key() != null) {
      loop = new DueLoop("head-keeping", this::pass);
    }
  }

  /** Asks those that are due, and answers when the next one is. */
  Duration pass() {
    Instant next = clock.instant().plus(HOUR);
    for (String service : new TreeSet<>(properties.addresses().keySet())) {
      if (!service.equals(properties.service())) {
        Instant when = keepIfDue(service);
        next = when.isBefore(next) ? when : next;
      }
    }
    Duration idle = Duration.between(clock.instant(), next);
    return idle.isNegative() ? Duration.ZERO : idle;
  }

  private Instant keepIfDue(String service) {
    Instant when = due.computeIfAbsent(service, this::firstTime);
    if (when.isAfter(clock.instant())) {
      return when;
    }
    Instant next = clock.instant().plus(isKept(service) ? HOUR : AGAIN);
    due.put(service, next);
    return next;
  }

  private Instant firstTime(String service) {
    return kept.lastKept(service).map(last -> last.plus(HOUR)).orElse(clock.instant());
  }

  private boolean isKept(String service) {
    try {
      StoreHead head =
          client.call(
              service,
              http -> http.get().uri("/internal/store-head").retrieve().body(StoreHead.class));
      if (head == null || !head.service().equals(service)) {
        LOG.warn("{} tells no head of its store", service);
        return false;
      }
      head.anchor(properties.service());
      if (head.position() > 0) {
        kept.keep(
            new StoreHead(service, head.epoch(), head.position(), head.seal(), clock.instant()));
      }
      return true;
    } catch (Unavailable e) {
      LOG.debug("The head of {} is not kept now: {}", service, e.getMessage());
      return false;
    } catch (RestClientException | IllegalArgumentException e) {
      LOG.warn("The head of {} cannot be kept: {}", service, e.getMessage());
      return false;
    }
  }

  @Override
  public void destroy() {
    if (loop != null) {
      loop.close();
    }
  }
}
