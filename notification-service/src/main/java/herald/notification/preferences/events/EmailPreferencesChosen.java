package herald.notification.preferences.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * A user has chosen which mails they want, or a super admin what holds for users of the hub without
 * a choice of their own (R-MAIL-1).
 *
 * @param report whether the monthly report is wanted
 */
@EventType(name = "email-preferences.chosen")
public record EmailPreferencesChosen(String owner, Frequency digest, boolean report, Instant at)
    implements EmailPreferencesEvent {}
