package herald.access.hub.events;

import herald.access.user.events.UserId;
import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * This user may do everything in the hub, whatever their permission says (R-PERM-6, the matrix's
 * last row). The permission they have stays and counts again when they are dismissed.
 */
@EventType(name = "hub.super-admin-appointed")
public record SuperAdminAppointed(HubId hub, UserId user, Instant at) implements HubEvent {}
