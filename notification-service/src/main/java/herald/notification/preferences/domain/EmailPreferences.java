package herald.notification.preferences.domain;

import herald.notification.preferences.events.DigestEnded;
import herald.notification.preferences.events.EmailPreferencesChosen;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.notification.preferences.events.Frequency;

/** What an owner has chosen, if anything: a user follows the hub's default until then. */
public sealed interface EmailPreferences {

  EmailPreferences UNWRITTEN = new Unwritten();

  /** What holds where neither the user nor the hub has chosen (R-MAIL-1, R-MAIL-2). */
  Chosen DEFAULT = new Chosen(Frequency.DAILY, true);

  record Unwritten() implements EmailPreferences {}

  /**
   * @param report whether the monthly report is wanted
   */
  record Chosen(Frequency digest, boolean report) implements EmailPreferences {}

  static EmailPreferences evolve(EmailPreferences before, EmailPreferencesEvent event) {
    return switch (event) {
      case EmailPreferencesChosen e -> new Chosen(e.digest(), e.report());
      case DigestEnded e -> new Chosen(Frequency.NEVER, e.report());
    };
  }

  /** What holds for this owner, whose own choice goes before the given one. */
  default Chosen or(Chosen otherwise) {
    return switch (this) {
      case Unwritten u -> otherwise;
      case Chosen own -> own;
    };
  }
}
