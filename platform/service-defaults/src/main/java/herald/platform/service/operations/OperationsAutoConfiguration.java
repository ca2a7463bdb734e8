package herald.platform.service.operations;

import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.Groups;
import herald.platform.eventstore.Parking;
import herald.platform.eventstore.Replays;
import herald.platform.kernel.Ids;
import herald.platform.messaging.MessagingConfiguration;
import herald.platform.messaging.intake.Intakes;
import herald.platform.messaging.intake.ParkedRecords;
import herald.platform.service.ServiceProperties;
import herald.platform.service.client.OtherServices;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of what the service leans on and of its groups, and what operators do to them. */
@AutoConfiguration(after = {EventStoreConfiguration.class, MessagingConfiguration.class})
class OperationsAutoConfiguration {

  /** The messaging module's indicator. */
  private static final String KAFKA = "kafkaHealthIndicator";

  /** Named for the readiness group; the access service itself has nobody to ask. */
  @Bean(name = "accessHealthIndicator")
  HealthIndicator accessHealth(ServiceProperties properties, OtherServices services) {
    return properties.service().equals(ServiceProperties.ACCESS)
        ? () -> Health.up().build()
        : new AccessHealth(services.access());
  }

  /** Kafka as readiness shows it: without it commands are taken and told to others later. */
  @Bean(name = "brokerHealthIndicator")
  @ConditionalOnBean(name = KAFKA)
  HealthIndicator brokerHealth(@Qualifier(KAFKA) HealthIndicator kafka) {
    return new Softened(kafka);
  }

  @Bean
  @ConditionalOnBean(Replays.class)
  ReplaysEndpoint replaysEndpoint(Replays replays) {
    return new ReplaysEndpoint(replays);
  }

  @Bean
  @ConditionalOnBean({Parking.class, Intakes.class})
  ParkedEndpoint parkedEndpoint(Parking streams, ParkedRecords keys, Intakes intakes) {
    return new ParkedEndpoint(streams, keys, intakes);
  }

  @Bean(name = "processorsHealthIndicator")
  @ConditionalOnBean(Groups.class)
  GroupHealth groupHealth(Groups groups) {
    return new GroupHealth(groups);
  }

  @Bean
  @ConditionalOnBean(Groups.class)
  GroupMetrics groupMetrics(Groups groups) {
    return new GroupMetrics(groups);
  }

  /** The one clock; tests put one in its place that stands still. */
  @Bean
  @ConditionalOnMissingBean(InstantSource.class)
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  Ids ids(InstantSource clock) {
    return Ids.timeOrdered(clock);
  }
}
