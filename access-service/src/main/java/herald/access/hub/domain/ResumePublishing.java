package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Lifts the stop (R-POST-7). */
public record ResumePublishing(HubId hub, ExpectedVersion expected, Instant now)
    implements HubCommand {}
