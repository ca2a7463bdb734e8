package herald.notification.preferences.domain;

import herald.notification.preferences.events.Frequency;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/**
 * Chooses mails (R-MAIL-1).
 *
 * @param owner the user, or the hub for its default
 * @param expected the version that the caller believes to change
 */
public record ChooseEmailPreferences(
    String owner, Frequency digest, boolean report, ExpectedVersion expected, Instant at)
    implements EmailPreferencesCommand {}
