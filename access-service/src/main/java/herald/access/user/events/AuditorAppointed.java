package herald.access.user.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The user reads audit, activity, explanations and the access report of the whole hub, and changes
 * no more than before (R-PERM-7).
 */
@EventType(name = "user.auditor-appointed")
public record AuditorAppointed(UserId user, Instant at) implements UserEvent {}
