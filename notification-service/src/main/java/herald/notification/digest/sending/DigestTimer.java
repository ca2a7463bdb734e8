package herald.notification.digest.sending;

import herald.platform.eventstore.StoreOpened;
import herald.platform.mail.MailServer;
import herald.platform.service.timer.DueLoop;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes when the next digest is due; so many at once and no more are handed to the mail server. */
@Component
class DigestTimer {

  private static final Logger LOG = LoggerFactory.getLogger(DigestTimer.class);
  private static final int AT_ONCE = 20;
  private static final Duration NOTHING_DUE = Duration.ofMinutes(1);

  private final DigestTimers timers;
  private final DigestSending sending;
  private final MailServer server;
  private volatile @Nullable DueLoop loop;

  DigestTimer(DigestTimers timers, DigestSending sending, MailServer server) {
    this.timers = timers;
    this.sending = sending;
    this.server = server;
  }

  @EventListener
  void start(StoreOpened opened) {
    if (server.isKnown()) {
      loop = new DueLoop("send-digests", this::pass);
    } else {
      LOG.warn("No mail is sent: spring.mail.host names no server.");
    }
  }

  @PreDestroy
  void stop() {
    DueLoop running = loop;
    if (running != null) {
      running.close();
    }
  }

  Duration pass() {
    List<Reader> due = timers.claim(AT_ONCE);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(reader -> each.execute(() -> sending.attempt(reader)));
    }
    return timers.untilNext().orElse(NOTHING_DUE);
  }
}
