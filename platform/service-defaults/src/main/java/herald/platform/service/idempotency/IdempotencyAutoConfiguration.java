package herald.platform.service.idempotency;

import herald.platform.eventstore.EngineRows;
import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.HubRows;
import herald.platform.kernel.Ids;
import herald.platform.service.IdempotencyKeys;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Creating requests that may be repeated, in every service that has a store. */
@AutoConfiguration(after = EventStoreConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnBean(HubRows.class)
@EnableConfigurationProperties(IdempotencyProperties.class)
class IdempotencyAutoConfiguration {

  @Bean
  IdempotencyKeys idempotencyKeys(HubRows rows, JsonMapper json, Ids ids) {
    return new IdempotencyKeys(rows, json, ids);
  }

  @Bean
  OldKeys oldIdempotencyKeys(EngineRows rows, IdempotencyProperties properties) {
    return new OldKeys(rows, properties);
  }

  @Bean
  WebMvcConfigurer idempotencyArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IdempotencyKeyArgument());
      }
    };
  }
}
