package herald.notification.preferences.write;

import herald.notification.preferences.domain.EmailPreferences;
import herald.notification.preferences.domain.EmailPreferences.Chosen;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.platform.eventstore.EventFamily;
import herald.platform.eventstore.History;
import herald.platform.kernel.Versioned;
import org.springframework.stereotype.Component;

/**
 * Who has chosen what at this moment. It reads the events, so that nobody who has just unsubscribed
 * gets another mail.
 */
@Component
public class ChosenPreferences {

  private final History history;
  private final EventFamily<EmailPreferences, EmailPreferencesEvent> preferences;

  ChosenPreferences(
      History history, EventFamily<EmailPreferences, EmailPreferencesEvent> preferences) {
    this.history = history;
    this.preferences = preferences;
  }

  /** What the user has chosen themselves, and its version. */
  Versioned<EmailPreferences> own(String hub, String user) {
    return history.now(preferences, hub, user);
  }

  /** The hub's default, and the version of its being chosen. */
  Versioned<Chosen> ofHub(String hub) {
    Versioned<EmailPreferences> chosen = history.now(preferences, hub, hub);
    return new Versioned<>(chosen.value().or(EmailPreferences.DEFAULT), chosen.version());
  }

  /** What holds for the user: their own choice, else the hub's default (R-MAIL-1). */
  public Chosen of(String hub, String user) {
    return own(hub, user).value().or(ofHub(hub).value());
  }
}
