package herald.access.hub.domain;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import herald.access.hub.events.HubId;
import java.time.Instant;
import java.util.Set;

/** Opens a hub with what it is entitled to. */
public record OpenHub(HubId hub, String name, Edition edition, Set<AddOn> addOns, Instant now)
    implements HubCommand {}
