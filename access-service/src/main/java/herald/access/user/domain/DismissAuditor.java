package herald.access.user.domain;

import herald.access.user.events.UserId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Ends a user's being an auditor (R-PERM-7). */
public record DismissAuditor(UserId user, ExpectedVersion expected, Instant now)
    implements UserCommand {}
