package herald.platform.messaging;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.Store;
import herald.platform.messaging.intake.IntakePositions;
import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.ParkedRecords;
import herald.platform.messaging.publication.Announcer;
import herald.platform.messaging.publication.Gate;
import herald.platform.messaging.publication.Publisher;
import herald.platform.messaging.publication.Sender;
import herald.platform.messaging.publication.SentPlaces;
import herald.platform.messaging.publication.TopicComparison;
import herald.platform.messaging.publication.TopicReader;
import herald.platform.messaging.publication.Watch;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Declares both directions. Kafka is reached as {@code spring.kafka} says; what must not differ
 * between services, such as acknowledgements and offsets, is set here.
 */
@AutoConfiguration(after = {EventStoreConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

  @Bean
  Topics topics(MessagingProperties properties, @Value("${herald.service}") String service) {
    return new Topics(properties.topicPrefix(), service);
  }

  @Bean
  IntakePositions intakePositions(EngineRows rows) {
    return new IntakePositions(rows);
  }

  @Bean
  ParkedRecords parkedRecords(EngineRows rows) {
    return new ParkedRecords(rows);
  }

  @Bean
  Intakes intakes(
      ObjectProvider<Intake> intakes,
      Topics topics,
      ConsumerFactory<?, ?> connection,
      EngineRows rows,
      IntakePositions positions,
      ParkedRecords parked) {
    return new Intakes(
        intakes.orderedStream().toList(),
        topics,
        connection.getConfigurationProperties(),
        rows,
        positions,
        parked);
  }

  @Bean
  IntakeProgress intakeProgress(Intakes intakes, Topics topics) {
    return new IntakeProgress(intakes, topics);
  }

  @Bean
  IntakeMetrics intakeMetrics(Intakes intakes) {
    return new IntakeMetrics(intakes);
  }

  @Bean
  Gate publicationGate() {
    return new Gate();
  }

  @Bean
  KafkaHealth kafkaHealthIndicator(
      ConsumerFactory<?, ?> connection, Intakes intakes, Gate publicationGate) {
    return new KafkaHealth(connection.getConfigurationProperties(), intakes, publicationGate);
  }

  /** For services that tell something. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(Publication.class)
  static class Telling {

    @Bean
    Sender publicationSender(ProducerFactory<?, ?> connection) {
      return new Sender(connection.getConfigurationProperties());
    }

    @Bean
    Announcer announcer(ProducerFactory<?, ?> connection, Store store, Topics topics) {
      return new Announcer(new Sender(connection.getConfigurationProperties()), store, topics);
    }

    @Bean
    SentPlaces sentPlaces(EngineRows rows) {
      return new SentPlaces(rows);
    }

    @Bean
    Publisher publisher(
        Publication publication,
        Store store,
        Topics topics,
        Sender sender,
        SentPlaces sent,
        Gate gate) {
      return new Publisher(publication, store, topics, sender, sent, gate);
    }

    @Bean
    Watch publicationWatch(
        Gate gate,
        SentPlaces sent,
        ConsumerFactory<?, ?> connection,
        Topics topics,
        Store store,
        EventProcessingConfiguration processing,
        TokenStore tokens,
        TransactionManager transactions,
        MessagingProperties properties) {
      TopicReader reader =
          new TopicReader(connection.getConfigurationProperties(), topics.service());
      TopicComparison comparison = new TopicComparison(sent, reader);
      return new Watch(
          gate,
          comparison,
          sent,
          store,
          processing,
          tokens,
          transactions,
          properties.comparisonPause());
    }
  }
}
