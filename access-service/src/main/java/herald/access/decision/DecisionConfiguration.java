package herald.access.decision;

import herald.platform.service.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the decision point is open to anybody. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  @Bean
  PublicPaths decisionPaths() {
    return PublicPaths.of(ConfigurationEndpoint.PATH);
  }
}
