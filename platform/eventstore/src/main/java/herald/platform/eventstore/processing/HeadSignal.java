package herald.platform.eventstore.processing;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.StoreOpened;
import herald.platform.eventstore.log.EventLog;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the other processes of this service, where one works on a group that this one does not,
 * that there is something to handle. It is sent beside the append, never with it: commits that
 * carry a notification take turns in the whole cluster. What is not heard is found a second later
 * by {@link StoreWatch}.
 */
public final class HeadSignal implements DisposableBean {

  static final String CHANNEL = "herald_head";

  private static final Logger LOG = LoggerFactory.getLogger(HeadSignal.class);

  /** A signal need not survive anything, so nobody waits for the disk. */
  private static final String SEND =
      "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

  private final EventLog log;
  private final Processors processors;
  private final JdbcClient jdbc;
  private final AtomicBoolean due = new AtomicBoolean();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("head-signal").factory());

  /** The platform makes the one bean. */
  public HeadSignal(EventLog log, Processors processors, JdbcClient jdbc) {
    this.log = log;
    this.processors = processors;
    this.jdbc = jdbc;
  }

  /** From here on. */
  @EventListener
  public void start(StoreOpened opened) {
    log.onAppend(this::appended);
  }

  private void appended() {
    if (!processors.workOnAll() && due.compareAndSet(false, true)) {
      try {
        sender.execute(this::send);
      } catch (RejectedExecutionException e) {
        LOG.debug("The process ends and signals nothing any more.");
      }
    }
  }

  /** Appends that come meanwhile share the next one. */
  private void send() {
    due.set(false);
    try {
      String head = Long.toString(log.head());
      jdbc.sql(SEND).params(CHANNEL, head).query((row, n) -> head).single();
    } catch (RuntimeException e) {
      LOG.debug("The head cannot be signalled: {}", DatabaseErrors.rootMessage(e));
    }
  }

  @Override
  public void destroy() {
    sender.shutdownNow();
  }
}
