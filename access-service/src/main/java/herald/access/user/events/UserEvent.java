package herald.access.user.events;

import java.time.Instant;

/** The life of a user in a hub. */
public sealed interface UserEvent
    permits UserAdded,
        InvitationAccepted,
        UserDescribed,
        PermissionGiven,
        AuditorAppointed,
        AuditorDismissed,
        UserRemoved {

  UserId user();

  Instant at();
}
