package herald.platform.service.operations;

import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.Replays;
import herald.platform.kernel.Ids;
import herald.platform.messaging.MessagingConfiguration;
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

/** Health of what the service leans on, and the operations on its read models. */
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
