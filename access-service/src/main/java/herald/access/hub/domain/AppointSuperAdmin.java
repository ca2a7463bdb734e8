package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Makes a user a super admin (R-PERM-6). */
public record AppointSuperAdmin(HubId hub, UserId user, ExpectedVersion expected, Instant now)
    implements HubCommand {}
