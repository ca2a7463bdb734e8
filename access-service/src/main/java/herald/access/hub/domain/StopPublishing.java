package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import java.time.Instant;

/** Stops all publishing of the hub (R-POST-7). */
public record StopPublishing(HubId hub, Instant now) implements HubCommand {}
