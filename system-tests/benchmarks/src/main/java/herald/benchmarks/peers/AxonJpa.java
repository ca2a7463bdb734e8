package herald.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import herald.benchmarks.ours.TallyAggregate;
import herald.benchmarks.server.Database;
import herald.platform.eventstore.CommandMetadata;
import herald.platform.eventstore.processing.CommandTarget;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.EhCache3Adapter;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;
import org.ehcache.core.Ehcache;

/** Axon as its reference guide sets it up without a server of its own, over Hibernate. */
final class AxonJpa implements AutoCloseable {

  private static final int CACHED = 50_000;

  private final HikariDataSource pool;
  private final EntityManagerFactory factory;
  private final ExecutorService threads;
  private final CacheManager caches;
  private final Configuration axon;

  private AxonJpa(Database database, AxonTuning tuning, String schema) {
    pool = new HikariDataSource(pool(database, tuning));
    factory =
        hibernate(tuning)
            .property("jakarta.persistence.schema-generation.database.action", schema)
            .createEntityManagerFactory();
    threads = Executors.newVirtualThreadPerTaskExecutor();
    caches = CacheManagerBuilder.newCacheManagerBuilder().build(true);
    axon = axon(tuning);
  }

  /** Makes its tables, as Hibernate makes them from Axon's classes. */
  static void make(Database database, AxonTuning tuning) {
    new AxonJpa(database, tuning, "create").close();
  }

  /** Starts it on its tables. */
  static AxonJpa start(Database database, AxonTuning tuning) {
    return new AxonJpa(database, tuning, "none");
  }

  CommandBus commands() {
    return axon.commandBus();
  }

  Configuration configuration() {
    return axon;
  }

  private static HikariConfig pool(Database database, AxonTuning tuning) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.service().owner());
    config.setPassword(database.service().ownerPassword());
    config.setMaximumPoolSize(tuning.pool());
    config.setAutoCommit(tuning.autoCommit());
    return config;
  }

  private PersistenceConfiguration hibernate(AxonTuning tuning) {
    PersistenceConfiguration unit =
        new PersistenceConfiguration(tuning.name())
            .managedClass(DomainEventEntry.class)
            .managedClass(SnapshotEventEntry.class)
            .property("jakarta.persistence.nonJtaDataSource", pool)
            .property(
                "hibernate.connection.provider_disables_autocommit",
                Boolean.toString(!tuning.autoCommit()));
    if (tuning.bytea()) {
      unit.property("hibernate.dialect", ByteaDialect.class.getName());
    }
    return tuning.longSteps() ? unit.mappingFile("axon-long-steps.xml") : unit;
  }

  private Configuration axon(AxonTuning tuning) {
    EntityTransactions transactions = new EntityTransactions(factory);
    Serializer json = Jackson3Serializer.builder().build();
    return DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(axon -> json)
        .configureEventSerializer(axon -> json)
        .configureTransactionManager(axon -> transactions)
        .configureCorrelationDataProviders(
            axon ->
                List.of(
                    message ->
                        CommandMetadata.stored(CommandMetadata.origin(message.getMetaData()))))
        .configureEmbeddedEventStore(axon -> engine(tuning, transactions, json))
        .configureCommandBus(axon -> bus(tuning, transactions))
        .configureAggregate(aggregate(tuning))
        .start();
  }

  private EventStorageEngine engine(
      AxonTuning tuning, EntityTransactions transactions, Serializer json) {
    return JpaEventStorageEngine.builder()
        .eventSerializer(json)
        .snapshotSerializer(json)
        .entityManagerProvider(transactions)
        .transactionManager(transactions)
        .batchSize(tuning.page())
        .build();
  }

  private CommandBus bus(AxonTuning tuning, EntityTransactions transactions) {
    return tuning.asynchronous()
        ? AsynchronousCommandBus.builder()
            .transactionManager(transactions)
            .executor(threads)
            .build()
        : SimpleCommandBus.builder().transactionManager(transactions).build();
  }

  private AggregateConfigurer<TallyAggregate> aggregate(AxonTuning tuning) {
    AggregateConfigurer<TallyAggregate> tallies =
        AggregateConfigurer.defaultConfiguration(TallyAggregate.class)
            .configureCommandTargetResolver(axon -> new CommandTarget());
    return tuning.cached() ? tallies.configureCache(axon -> cache()) : tallies;
  }

  private Cache cache() {
    return new EhCache3Adapter(
        (Ehcache<?, ?>)
            caches.createCache(
                "tallies",
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                    Object.class, Object.class, ResourcePoolsBuilder.heap(CACHED))));
  }

  @Override
  public void close() {
    axon.shutdown();
    threads.shutdownNow();
    caches.close();
    factory.close();
    pool.close();
  }
}
