package herald.access.hub.events;

import herald.platform.kernel.EventType;
import java.time.Instant;

/** The organisation is shown under this name from now on; nothing else follows from it. */
@EventType(name = "hub.renamed")
public record HubRenamed(HubId hub, String name, Instant at) implements HubEvent {}
