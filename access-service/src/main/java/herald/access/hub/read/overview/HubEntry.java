package herald.access.hub.read.overview;

import herald.access.hub.events.AddOn;
import herald.access.hub.events.Edition;
import java.util.List;

/** A hub, and what it is entitled to (R-EDI-1). */
public record HubEntry(
    String id, String name, Edition edition, List<AddOn> addOns, boolean publishingStopped) {}
