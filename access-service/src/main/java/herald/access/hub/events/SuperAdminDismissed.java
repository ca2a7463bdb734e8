package herald.access.hub.events;

import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The user is no super admin any more; at least one other is (R-PERM-6). They stay a user with
 * their permission.
 */
@EventType(name = "hub.super-admin-dismissed")
public record SuperAdminDismissed(HubId hub, UserId user, Instant at) implements HubEvent {}
