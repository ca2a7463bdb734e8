package herald.platform.service.audit;

import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.History;
import herald.platform.service.Authority;
import herald.platform.service.ServiceProperties;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** The audit of every service that has events. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean(History.class)
class AuditAutoConfiguration {

  @Bean
  AuditEndpoint auditEndpoint(
      ServiceProperties properties,
      ObjectProvider<EventFamily<?, ?>> families,
      History history,
      Authority authority,
      InstantSource clock) {
    List<EventFamily<?, ?>> all = families.stream().toList();
    return new AuditEndpoint(properties.service(), all, history, authority, clock);
  }
}
