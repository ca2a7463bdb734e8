package herald.access.user.write;

import herald.access.user.domain.User;
import herald.access.user.events.UserEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UserConfiguration {

  @Bean
  EventFamily<User, UserEvent> users() {
    return new EventFamily<>("UserAggregate", UserEvent.class, User.Unwritten::new, User::evolve);
  }
}
