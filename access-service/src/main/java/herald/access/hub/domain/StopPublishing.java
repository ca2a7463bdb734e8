package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import herald.platform.kernel.ExpectedVersion;
import java.time.Instant;

/** Stops all publishing of the hub (R-POST-7). */
public record StopPublishing(HubId hub, ExpectedVersion expected, Instant now)
    implements HubCommand {}
