package herald.access.hub.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/**
 * The stop is lifted; what waited may be released, at the gentle rate of a catch-up (R-POST-7,
 * R-POST-6).
 */
@EventType(name = "hub.publishing-resumed")
public record PublishingResumed(HubId hub, Instant at) implements HubEvent {}
