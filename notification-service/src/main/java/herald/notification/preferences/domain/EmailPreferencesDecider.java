package herald.notification.preferences.domain;

import herald.notification.preferences.domain.EmailPreferences.Chosen;
import herald.notification.preferences.events.DigestEnded;
import herald.notification.preferences.events.EmailPreferencesChosen;
import herald.notification.preferences.events.EmailPreferencesEvent;
import herald.notification.preferences.events.Frequency;
import herald.platform.kernel.Versioned;
import java.util.List;

/** What a wish concerning mails leads to. */
public final class EmailPreferencesDecider {

  private EmailPreferencesDecider() {}

  public static List<EmailPreferencesEvent> decide(
      EmailPreferencesCommand command, Versioned<EmailPreferences> now) {
    command.expected().require(now.version());
    return switch (command) {
      case ChooseEmailPreferences c -> choose(c, now.value());
      case EndDigest c -> end(c, now.value());
    };
  }

  private static List<EmailPreferencesEvent> choose(
      ChooseEmailPreferences c, EmailPreferences now) {
    return now.equals(new Chosen(c.digest(), c.report()))
        ? List.of() // repeated
        : List.of(new EmailPreferencesChosen(c.owner(), c.digest(), c.report(), c.at()));
  }

  private static List<EmailPreferencesEvent> end(EndDigest c, EmailPreferences now) {
    return switch (now) {
      case Chosen own when own.digest() == Frequency.NEVER -> List.of(); // repeated
      case Chosen own -> List.of(new DigestEnded(c.owner(), own.report(), c.at()));
      case EmailPreferences.Unwritten u ->
          List.of(new DigestEnded(c.owner(), c.reportByDefault(), c.at()));
    };
  }
}
