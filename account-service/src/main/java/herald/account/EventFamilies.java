package herald.account;

import herald.account.defaults.domain.DefaultAccounts;
import herald.account.defaults.events.DefaultsEvent;
import herald.account.delivery.domain.Delivery;
import herald.account.delivery.events.DeliveryEvent;
import herald.account.presence.domain.NetworkPresence;
import herald.account.presence.events.NetworkPresenceEvent;
import herald.account.socialaccount.domain.SocialAccount;
import herald.account.socialaccount.events.SocialAccountEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service stores. */
@Configuration(proxyBeanMethods = false)
class EventFamilies {

  @Bean
  EventFamily<SocialAccount, SocialAccountEvent> socialAccounts() {
    return new EventFamily<>(
        "SocialAccountAggregate",
        SocialAccountEvent.class,
        SocialAccount.Unconnected::new,
        SocialAccount::evolve);
  }

  @Bean
  EventFamily<NetworkPresence, NetworkPresenceEvent> networkPresences() {
    return new EventFamily<>(
        "NetworkPresenceAggregate",
        NetworkPresenceEvent.class,
        NetworkPresence.Free::new,
        NetworkPresence::evolve);
  }

  @Bean
  EventFamily<DefaultAccounts, DefaultsEvent> defaultAccounts() {
    return new EventFamily<>(
        "DefaultAccountsAggregate",
        DefaultsEvent.class,
        DefaultAccounts::none,
        DefaultAccounts::evolve);
  }

  @Bean
  EventFamily<Delivery, DeliveryEvent> deliveries() {
    return new EventFamily<>(
        "DeliveryAggregate", DeliveryEvent.class, Delivery.Unrequested::new, Delivery::evolve);
  }
}
