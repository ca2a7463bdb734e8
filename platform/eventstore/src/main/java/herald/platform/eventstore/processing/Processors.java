package herald.platform.eventstore.processing;

import herald.platform.eventstore.EngineRows;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * All processing groups of a service. What a group is follows from its name: {@code read.*} builds
 * rows and may be replayed, {@code automation.*} sends commands, {@code publication} tells the
 * other services.
 */
public final class Processors {

  private static final int BATCH = 100;

  private final EventStore store;
  private final TokenStore tokens;
  private final TransactionManager transactions;
  private final EventProcessingConfiguration processing;

  /** The platform makes the one bean. */
  public Processors(
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      EventProcessingConfiguration processing) {
    this.store = store;
    this.tokens = tokens;
    this.transactions = transactions;
    this.processing = processing;
  }

  /**
   * How every processor is made; a failing handler stops its group, which tries again, instead of
   * being logged and skipped.
   */
  public static void configure(
      EventProcessingConfigurer configurer,
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      EngineRows rows) {
    configurer.registerDefaultListenerInvocationErrorHandler(
        configuration -> PropagatingErrorHandler.instance());
    configurer.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
    configurer.registerDefaultHandlerInterceptor((configuration, group) -> new HubOfTheEvent(rows));
    configurer.registerEventProcessorFactory(
        (group, configuration, handlers) ->
            processor(group, configuration, handlers, store, tokens, transactions));
  }

  private static EventProcessor processor(
      String group,
      Configuration configuration,
      EventHandlerInvoker handlers,
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions) {
    EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
    return new GatedProcessor(
        PooledStreamingEventProcessor.builder()
            .name(group)
            .eventHandlerInvoker(handlers)
            .rollbackConfiguration(processing.rollbackConfiguration(group))
            .errorHandler(PropagatingErrorHandler.instance())
            .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, group))
            .messageSource(store)
            .tokenStore(tokens)
            .transactionManager(transactions)
            .coordinatorExecutor(executor(configuration, "coordinator of " + group))
            .workerExecutor(executor(configuration, group))
            .initialSegmentCount(1)
            // A command is its own append: were two events handled in one transaction, a failure at
            // the second would repeat the first.
            .batchSize(group.startsWith("automation.") ? 1 : BATCH)
            // How soon a group whose handler failed tries again, in milliseconds.
            .tokenClaimInterval(1000));
  }

  private static ScheduledExecutorService executor(Configuration configuration, String name) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    configuration.onShutdown(executor::shutdown);
    return executor;
  }

  /**
   * Gives each group without a position its first one: the oldest event for what may see the past,
   * the newest for what acts. On a new store both are 0. Must be done before commands are accepted.
   *
   * @throws IllegalStateException if a group's name tells none of the three kinds
   */
  public void setFirstPositions(long head) {
    for (String group : groups()) {
      long first = firstPosition(group, head);
      transactions.executeInTransaction(
          () -> {
            if (tokens.fetchSegments(group).length == 0) {
              tokens.initializeTokenSegments(group, 1, new GlobalSequenceTrackingToken(first));
            }
          });
    }
  }

  private static long firstPosition(String group, long head) {
    if (group.startsWith("read.") || group.equals("publication")) {
      return 0;
    }
    if (group.startsWith("automation.")) {
      return head;
    }
    throw new IllegalStateException(
        "the group " + group + " is neither read.*, automation.* nor publication");
  }

  /** Starts every group. */
  public void start() {
    processing.eventProcessors().values().forEach(EventProcessor::start);
  }

  /**
   * Takes up again each running group that has no segment; one that another process works on stays
   * with it.
   */
  void claimWhatWasGivenUp() {
    for (EventProcessor processor : processing.eventProcessors().values()) {
      if (processor instanceof StreamingEventProcessor group
          && group.isRunning()
          && group.processingStatus().isEmpty()) {
        group.claimSegment(0);
      }
    }
  }

  /** The names of all groups. */
  public Set<String> groups() {
    return new TreeSet<>(processing.eventProcessors().keySet());
  }

  /** The processors of the groups {@code read.*}. */
  public Stream<StreamingEventProcessor> readers() {
    return processing.eventProcessors().values().stream()
        .filter(processor -> processor.getName().startsWith("read."))
        .map(StreamingEventProcessor.class::cast);
  }
}
