package herald.platform.service.progress;

import herald.platform.eventstore.EventStoreConfiguration;
import herald.platform.eventstore.Progress;
import herald.platform.eventstore.Store;
import herald.platform.messaging.IntakeProgress;
import herald.platform.messaging.MessagingConfiguration;
import herald.platform.service.ReadProgress;
import herald.platform.service.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Read your writes, on every GET of the service. */
@AutoConfiguration(after = {EventStoreConfiguration.class, MessagingConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
class ProgressAutoConfiguration {

  @Bean
  @ConditionalOnBean({Progress.class, IntakeProgress.class})
  @ConditionalOnMissingBean
  ReadProgress readProgress(Store store, Progress progress, IntakeProgress intakes) {
    return new StoreProgress(store, progress, intakes);
  }

  /** After the security chain. */
  @Bean
  @ConditionalOnBean(ReadProgress.class)
  FilterRegistrationBean<ReadAfterFilter> readAfterFilter(
      ReadProgress progress, ProblemWriter writer) {
    FilterRegistrationBean<ReadAfterFilter> filter =
        new FilterRegistrationBean<>(new ReadAfterFilter(progress, writer));
    filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return filter;
  }
}
