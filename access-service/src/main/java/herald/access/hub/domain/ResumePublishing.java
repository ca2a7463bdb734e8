package herald.access.hub.domain;

import herald.access.hub.events.HubId;
import java.time.Instant;

/** Lifts the stop (R-POST-7). */
public record ResumePublishing(HubId hub, Instant now) implements HubCommand {}
