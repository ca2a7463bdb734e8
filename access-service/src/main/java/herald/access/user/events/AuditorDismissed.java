package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/** The user reads no more than their permission allows (R-PERM-7). */
@EventType(name = "user.auditor-dismissed")
public record AuditorDismissed(UserId user, Instant at) implements UserEvent {}
