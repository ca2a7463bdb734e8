package herald.access.user.domain;

import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Makes a user an auditor (R-PERM-7). */
public record AppointAuditor(UserId user, ExpectedVersion expected, Instant now)
    implements UserCommand {}
