package herald.notification;

import herald.notification.digest.domain.Digest;
import herald.notification.digest.events.DigestEvent;
import herald.notification.preferences.domain.EmailPreferences;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.platform.eventstore.EventFamily;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's streams, by which the store knows its events and how they fold. */
@Configuration(proxyBeanMethods = false)
class NotificationStreams {

  @Bean
  EventFamily<EmailPreferences, EmailPreferencesEvent> emailPreferences() {
    return new EventFamily<>(
        "EmailPreferencesAggregate",
        EmailPreferencesEvent.class,
        () -> EmailPreferences.UNWRITTEN,
        EmailPreferences::evolve);
  }

  @Bean
  EventFamily<Digest, DigestEvent> digests() {
    return new EventFamily<>(
        "DigestAggregate", DigestEvent.class, () -> Digest.UNWRITTEN, Digest::evolve);
  }
}
