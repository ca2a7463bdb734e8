package herald.platform.eventstore.processing;

import herald.platform.eventstore.DatabaseErrors;
import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.parking.Attempts;
import herald.platform.eventstore.parking.ParkWhatFails;
import herald.platform.eventstore.parking.ParkedEvents;
import java.util.Optional;
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
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
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
   * How every processor is made; a failing handler stops its group, which tries again until it
   * succeeds or the event is parked, instead of being logged and skipped.
   */
  public static void configure(
      EventProcessingConfigurer configurer,
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      EngineRows rows,
      ParkedEvents parked,
      Attempts attempts,
      FailingGroups failing) {
    configurer.registerDefaultListenerInvocationErrorHandler(
        configuration -> PropagatingErrorHandler.instance());
    configurer.registerDefaultHandlerInterceptor(
        (configuration, group) -> failing.interceptor(group));
    configurer.registerDefaultHandlerInterceptor((configuration, group) -> new HubOfTheEvent(rows));
    configurer.registerDefaultHandlerInterceptor(
        (configuration, group) ->
            ParkWhatFails.isFor(group) ? new ParkWhatFails(group, parked, attempts) : null);
    configurer.registerEventProcessorFactory(
        (group, configuration, handlers) ->
            processor(group, configuration, handlers, store, tokens, transactions, failing));
  }

  private static EventProcessor processor(
      String group,
      Configuration configuration,
      EventHandlerInvoker handlers,
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      FailingGroups failing) {
    EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
    return new GatedProcessor(
        PooledStreamingEventProcessor.builder()
            .name(group)
            .eventHandlerInvoker(handlers)
            .rollbackConfiguration(processing.rollbackConfiguration(group))
            .errorHandler(failing.errorHandler(group))
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
            // How soon a group whose handler failed tries again, or whose process died, in
            // milliseconds.
            .tokenClaimInterval(1000)
            // Also as often the position is stored when nothing of it concerned the group.
            .claimExtensionThreshold(FencedTokens.SIGN_OF_LIFE.toMillis())
            // A handler that takes its time is alive all the same.
            .enableCoordinatorClaimExtension());
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
   * the newest for what acts. A new group {@code automation.*} in a store that holds events passes
   * over them as in a replay: what acts is {@link org.axonframework.eventhandling.DisallowReplay}
   * and sees nothing, while what keeps the rows that the group looks up sees all. On a new store
   * every position is 0. Must be done before commands are accepted; a position that another process
   * gives at the same moment stays.
   *
   * @throws IllegalStateException if a group's name tells none of the three kinds
   */
  public void setFirstPositions(long head) {
    groups().forEach(group -> setFirstPosition(group, firstPosition(group, head)));
  }

  private void setFirstPosition(String group, TrackingToken first) {
    try {
      transactions.executeInTransaction(
          () -> {
            if (tokens.fetchSegments(group).length == 0) {
              tokens.initializeTokenSegments(group, 1, first);
            }
          });
    } catch (RuntimeException e) {
      if (!DatabaseErrors.isDuplicate(e)) {
        throw e;
      }
    }
  }

  private static TrackingToken firstPosition(String group, long head) {
    TrackingToken oldest = new GlobalSequenceTrackingToken(0);
    if (group.startsWith("read.") || group.equals("publication")) {
      return oldest;
    }
    if (group.startsWith("automation.")) {
      return head == 0
          ? oldest
          : ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(head), oldest);
    }
    throw new IllegalStateException(
        "the group " + group + " is neither read.*, automation.* nor publication");
  }

  /** Starts every group. */
  public void start() {
    processing.eventProcessors().values().forEach(EventProcessor::start);
  }

  /**
   * Takes up again each running group that has no segment, unless another process works on it, whom
   * it stays with.
   */
  void claimWhatWasGivenUp() {
    streaming()
        .filter(group -> group.isRunning() && !worksOn(group) && isFree(group))
        .forEach(group -> group.claimSegment(0));
  }

  /** Whether no other process works on the group, or none that gives a sign of life. */
  public boolean isFree(StreamingEventProcessor group) {
    return transactions.fetchInTransaction(
        () -> !tokens.fetchAvailableSegments(group.getName()).isEmpty());
  }

  /** Whether this process works on every group, and so nobody else waits for its events. */
  boolean workOnAll() {
    return streaming().allMatch(Processors::worksOn);
  }

  private static boolean worksOn(StreamingEventProcessor group) {
    return !group.processingStatus().isEmpty();
  }

  /** The names of all groups. */
  public Set<String> groups() {
    return new TreeSet<>(processing.eventProcessors().keySet());
  }

  /** The processor of a group. */
  public Optional<StreamingEventProcessor> group(String name) {
    return processing.eventProcessor(name, StreamingEventProcessor.class);
  }

  /** The processors of the groups {@code read.*}. */
  public Stream<StreamingEventProcessor> readers() {
    return streaming().filter(processor -> processor.getName().startsWith("read."));
  }

  private Stream<StreamingEventProcessor> streaming() {
    return processing.eventProcessors().values().stream().map(StreamingEventProcessor.class::cast);
  }
}
