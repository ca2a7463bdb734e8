package herald.access.account.write;

import herald.access.account.domain.AccountAccess;
import herald.access.account.events.AccountAccessEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountAccessConfiguration {

  @Bean
  EventFamily<AccountAccess, AccountAccessEvent> accountAccess() {
    return new EventFamily<>(
        "AccountAccessAggregate",
        AccountAccessEvent.class,
        AccountAccess.Unwritten::new,
        AccountAccess::evolve);
  }
}
