package herald.platform.messaging.publication;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.Store;
import herald.platform.eventstore.StoreOpened;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;

/**
 * Compares the topics with what was sent to them before anything new is sent, at the start and
 * whenever the gate was shut, and moves the group's token back when records were lost. It compares
 * while all seems well too: a broker that lost records together with its machine says nothing of it
 * (ADR 0027). While Kafka is away it tries again and again; commands work meanwhile, and what they
 * store is sent as soon as Kafka is back.
 */
public final class Watch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final String GROUP = "publication";
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Gate gate;
  private final TopicComparison comparison;
  private final SentPlaces sent;
  private final Store store;
  private final EventProcessingConfiguration processing;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final Duration pause;
  private final Thread thread = Thread.ofVirtual().name("publication-watch").unstarted(this::run);

  /**
   * The platform makes the one bean.
   *
   * @param pause between two comparisons while the gate is open
   */
  public Watch(
      Gate gate,
      TopicComparison comparison,
      SentPlaces sent,
      Store store,
      EventProcessingConfiguration processing,
      TokenStore tokens,
      TransactionManager transactions,
      Duration pause) {
    this.gate = gate;
    this.comparison = comparison;
    this.sent = sent;
    this.store = store;
    this.processing = processing;
    this.tokens = tokens;
    this.transactions = transactions;
    this.pause = pause;
  }

  /** The tables are there from now on. */
  @EventListener
  public void start(StoreOpened opened) {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        untilCompared();
        gate.open();
        gate.awaitShut(pause);
      }
    } catch (InterruptedException e) {
      LOG.debug("The watch over the topics ends.");
    }
  }

  private void untilCompared() throws InterruptedException {
    long wait = 100;
    while (true) {
      try {
        comparison.run(store.identity().epoch()).ifPresent(this::goBack);
        return;
      } catch (RuntimeException e) {
        LOG.warn("The topics cannot be compared yet: {}", DatabaseErrors.rootMessage(e));
        TimeUnit.MILLISECONDS.sleep(wait);
        wait = Math.min(wait * 2, LONGEST_PAUSE.toMillis());
      }
    }
  }

  private StreamingEventProcessor processor() {
    return processing.eventProcessor(GROUP, StreamingEventProcessor.class).orElseThrow();
  }

  private void goBack(TopicComparison.Loss loss) {
    LOG.warn("Telling everything after position {} again: {}", loss.from(), loss.lost());
    StreamingEventProcessor processor = processor();
    processor.shutDown();
    try {
      transactions.executeInTransaction(
          () -> {
            tokens.fetchToken(GROUP, 0);
            tokens.storeToken(new GlobalSequenceTrackingToken(loss.from()), GROUP, 0);
            tokens.releaseClaim(GROUP, 0);
            sent.forget(loss.lost());
          });
    } finally {
      processor.start();
    }
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}
