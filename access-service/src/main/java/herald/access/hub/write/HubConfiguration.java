package herald.access.hub.write;

import herald.access.hub.domain.Hub;
import herald.access.hub.events.HubEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HubConfiguration {

  @Bean
  EventFamily<Hub, HubEvent> hubs() {
    return new EventFamily<>("HubAggregate", HubEvent.class, Hub.Unwritten::new, Hub::evolve);
  }
}
