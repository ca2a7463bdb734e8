package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Ends a user's being a super admin; refused for the last one (R-PERM-6). */
public record DismissSuperAdmin(HubId hub, UserId user, ExpectedVersion expected, Instant now)
    implements HubCommand {}
