package herald.platform.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import herald.platform.eventstore.aggregates.AggregateCache;
import herald.platform.eventstore.aggregates.EachRepository;
import herald.platform.eventstore.aggregates.OnlyOnCurrentState;
import herald.platform.eventstore.chain.ChainAudit;
import herald.platform.eventstore.deciding.DecidingInTurns;
import herald.platform.eventstore.log.EventLog;
import herald.platform.eventstore.log.EventNames;
import herald.platform.eventstore.log.EventReader;
import herald.platform.eventstore.log.EventSerializer;
import herald.platform.eventstore.log.LogEventStore;
import herald.platform.eventstore.log.OlderForms;
import herald.platform.eventstore.log.PostgresLog;
import herald.platform.eventstore.log.StreamEnds;
import herald.platform.eventstore.parking.Attempts;
import herald.platform.eventstore.parking.ParkedEvents;
import herald.platform.eventstore.processing.CommandTarget;
import herald.platform.eventstore.processing.EventContextResolver;
import herald.platform.eventstore.processing.FailingGroups;
import herald.platform.eventstore.processing.FencedTokens;
import herald.platform.eventstore.processing.GroupHandlers;
import herald.platform.eventstore.processing.HeadListener;
import herald.platform.eventstore.processing.HeadSignal;
import herald.platform.eventstore.processing.Processors;
import herald.platform.eventstore.processing.StoreStartup;
import herald.platform.eventstore.processing.StoreWatch;
import herald.platform.eventstore.rebuild.FilledTables;
import herald.platform.eventstore.rebuild.Rebuilder;
import herald.platform.eventstore.rebuild.Rebuilds;
import herald.platform.eventstore.rows.DatabaseProperties;
import herald.platform.eventstore.rows.Migrations;
import herald.platform.eventstore.rows.Pools;
import herald.platform.eventstore.rows.RoleCheck;
import herald.platform.eventstore.snapshots.SnapshotForms;
import herald.platform.eventstore.snapshots.SnapshotWriter;
import herald.platform.eventstore.snapshots.Snapshots;
import herald.platform.eventstore.snapshots.WhenReadLong;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Declares the store and everything around it, instead of Axon's and Boot's own, which would store,
 * poll and transact otherwise.
 */
@AutoConfiguration(
    before = {
      DataSourceAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      InfraConfiguration.class,
      AxonAutoConfiguration.class
    })
@EnableConfigurationProperties({DatabaseProperties.class, StoreProperties.class})
public class EventStoreConfiguration {

  @Bean
  Pools pools(DatabaseProperties database) {
    return new Pools(database);
  }

  @Bean
  @Primary
  HikariDataSource handlerPool(Pools pools) {
    return pools.engine();
  }

  @Bean
  HikariDataSource requestPool(Pools pools) {
    return pools.app();
  }

  @Bean
  HikariDataSource logPool(Pools pools) {
    return pools.log();
  }

  @Bean
  JdbcTransactionManager handlerTransactions(@Qualifier("handlerPool") HikariDataSource pool) {
    return new JdbcTransactionManager(pool);
  }

  @Bean
  EngineRows engineRows(
      @Qualifier("handlerPool") HikariDataSource pool, JdbcTransactionManager transactions) {
    return new EngineRows(new JdbcTemplate(pool), new TransactionTemplate(transactions));
  }

  @Bean
  HubRows hubRows(@Qualifier("requestPool") HikariDataSource pool, Store store) {
    return new HubRows(
        new JdbcTemplate(pool), new TransactionTemplate(new JdbcTransactionManager(pool)), store);
  }

  @Bean
  EventNames eventNames(ObjectProvider<EventFamily<?, ?>> families) {
    return new EventNames(families.stream().toList());
  }

  @Bean
  @Qualifier("eventSerializer")
  EventSerializer eventSerializer(EventNames names) {
    return new EventSerializer(names);
  }

  /** For tokens, some of which hold others, so that their class is written beside them. */
  @Bean
  @Primary
  Serializer serializer() {
    return Jackson3Serializer.builder()
        .jsonMapperBuilderCustomizer(
            json ->
                json.polymorphicTypeValidator(
                    BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build()))
        .build();
  }

  @Bean
  HikariDataSource appendPool(Pools pools) {
    return pools.appends();
  }

  @Bean
  EventLog eventLog(
      @Qualifier("appendPool") HikariDataSource appends,
      @Qualifier("logPool") HikariDataSource reads) {
    return new PostgresLog(appends, reads);
  }

  @Bean
  ChainAudit chainAudit(Pools pools) {
    return new ChainAudit(pools);
  }

  @Bean
  OlderForms olderForms(EventNames names, ObjectProvider<OlderForm> forms) {
    return new OlderForms(names, forms.stream().toList());
  }

  @Bean
  EventReader eventReader(EventSerializer serializer, OlderForms forms) {
    return new EventReader(serializer, forms);
  }

  @Bean
  History history(HubRows rows, EventReader reader) {
    return new History(rows, reader);
  }

  @Bean(name = {"eventBus", "eventStore"})
  LogEventStore eventStore(
      EventLog log, Snapshots snapshots, EventSerializer serializer, OlderForms forms) {
    return LogEventStore.over(log, snapshots, serializer, forms);
  }

  @Bean
  SnapshotForms snapshotForms(
      ObjectProvider<EventFamily<?, ?>> families, ListableBeanFactory beans) {
    return new SnapshotForms(
        families.stream().toList(),
        () -> Stream.of(beans.getBeanNamesForAnnotation(Aggregate.class)).map(beans::getType));
  }

  @Bean
  Snapshots snapshots(
      @Qualifier("logPool") HikariDataSource pool,
      EngineRows rows,
      EventReader events,
      SnapshotForms forms) {
    return new Snapshots(JdbcClient.create(pool), rows, events, forms);
  }

  @Bean
  SnapshotWriter snapshotWriter(Snapshots snapshots) {
    return new SnapshotWriter(snapshots);
  }

  @Bean
  WhenReadLong snapshotTrigger(SnapshotWriter writer, StoreProperties store) {
    return new WhenReadLong(writer, store.snapshotAfter());
  }

  @Bean
  AggregateCache aggregateCache(StoreProperties store) {
    return new AggregateCache(store.cachedAggregates());
  }

  @Bean
  static EachRepository eachRepository() {
    return new EachRepository("aggregateCache", "snapshotTrigger");
  }

  @Bean
  TransactionManager axonTransactionManager(JdbcTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(@Qualifier("handlerPool") HikariDataSource pool) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(pool));
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, EngineRows rows, Serializer serializer) {
    return FencedTokens.of(FencedTokens.newProcess(), connections, rows.jdbc(), serializer);
  }

  @Bean
  CorrelationDataProvider originOfEvents() {
    return message ->
        CommandMetadata.stored(CommandMetadata.origin(((Message<?>) message).getMetaData()));
  }

  /**
   * Commands run on virtual threads of their own, in no unit of work or transaction of their
   * senders.
   */
  @Bean
  @Qualifier("localSegment")
  CommandBus commandBus(
      CorrelationDataProvider originOfEvents, @Qualifier("logPool") HikariDataSource pool) {
    DecidingInTurns bus =
        new DecidingInTurns(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("command-", 0).factory()));
    bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(originOfEvents));
    // Not a bean: Axon would register that a second time.
    bus.registerHandlerInterceptor(new OnlyOnCurrentState(new StreamEnds(JdbcClient.create(pool))));
    return bus;
  }

  @Bean
  CommandTarget commandTargetResolver() {
    return new CommandTarget();
  }

  @Bean
  EventContextResolver eventContextResolver() {
    return new EventContextResolver();
  }

  @Bean
  ParkedEvents parkedEvents(EngineRows rows) {
    return new ParkedEvents(rows);
  }

  @Bean
  Attempts attempts() {
    return new Attempts();
  }

  @Bean
  FailingGroups failingGroups() {
    return new FailingGroups();
  }

  @Bean
  ConfigurerModule processorConfiguration(
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      EngineRows rows,
      ParkedEvents parked,
      Attempts attempts,
      FailingGroups failing) {
    return configurer ->
        Processors.configure(
            configurer.eventProcessing(),
            store,
            tokens,
            transactions,
            rows,
            parked,
            attempts,
            failing);
  }

  @Bean
  Processors processors(
      EventStore store,
      TokenStore tokens,
      TransactionManager transactions,
      EventProcessingConfiguration processing) {
    return new Processors(store, tokens, transactions, processing);
  }

  @Bean
  StoredReach storedReach(
      @Qualifier("logPool") HikariDataSource pool, Serializer serializer, EventNames names) {
    return new StoredReach(JdbcClient.create(pool), serializer, names);
  }

  @Bean
  Progress progress(Processors processors, StoredReach stored) {
    return new Progress(processors::readers, stored);
  }

  @Bean
  GroupHandlers groupHandlers(
      EventProcessingConfiguration processing, LogEventStore store, EngineRows rows) {
    return new GroupHandlers(processing, store, rows);
  }

  @Bean
  Parking parking(ParkedEvents parked, EngineRows rows, GroupHandlers handlers) {
    return new Parking(parked, rows, handlers);
  }

  @Bean
  FilledTables filledTables(ListableBeanFactory beans) {
    return FilledTables.of(beans);
  }

  @Bean
  RoleCheck roleCheck(DatabaseProperties database) {
    return new RoleCheck(database);
  }

  @Bean
  Rebuilds rebuilds(EngineRows rows) {
    return new Rebuilds(rows);
  }

  @Bean
  Rebuilder rebuilder(
      Rebuilds rebuilds,
      FilledTables tables,
      Pools pools,
      RoleCheck roles,
      LogEventStore store,
      EventLog log,
      Processors processors,
      EngineRows rows,
      ParkedEvents parked,
      Attempts attempts,
      StoredReach stored) {
    return new Rebuilder(
        rebuilds,
        tables,
        pools,
        roles,
        store,
        processors,
        rows,
        parked,
        attempts,
        group -> {
          // Another process may work on the group, and know of events that this one does not.
          long position = stored.of(group);
          return log.head() < position ? Math.min(position, log.refreshHead()) : position;
        });
  }

  @Bean
  Replays replays(
      Processors processors, Progress progress, Rebuilds rebuilds, Rebuilder rebuilder) {
    return new Replays(processors, progress, rebuilds, rebuilder);
  }

  @Bean
  Groups groups(
      Processors processors,
      Progress progress,
      ParkedEvents parked,
      FailingGroups failing,
      EventLog log) {
    return new Groups(processors, progress, parked, failing, log);
  }

  @Bean
  Store store(@Value("${herald.service}") String service) {
    return new Store(service);
  }

  @Bean
  Commands commands(@Qualifier("localSegment") CommandBus bus, Store store, EventLog log) {
    return new Commands(bus, store, log);
  }

  @Bean
  StoreWatch storeWatch(EventLog log, Processors processors, Rebuilder rebuilder) {
    return new StoreWatch(log, processors, rebuilder::look);
  }

  @Bean
  HeadSignal headSignal(
      EventLog log, Processors processors, @Qualifier("logPool") HikariDataSource pool) {
    return new HeadSignal(log, processors, JdbcClient.create(pool));
  }

  @Bean
  HeadListener headListener(EventLog log, Pools pools) {
    return new HeadListener(log, pools);
  }

  @Bean
  StoreStartup storeStartup(
      DatabaseProperties database,
      RoleCheck roles,
      FilledTables tables,
      EngineRows rows,
      EventLog log,
      Processors processors,
      Store store,
      ApplicationEventPublisher events) {
    return new StoreStartup(
        new Migrations(database), roles, tables, rows, log, processors, store, events);
  }
}
