package herald.access.hub.events;

import herald.platform.kernel.EventType;
import java.time.Instant;
import java.util.List;

/**
 * The hub exists from now on and is entitled to this. It has nobody in it yet: its first super
 * admin is appointed right after (R-EDI-4).
 */
@EventType(name = "hub.opened")
public record HubOpened(HubId hub, String name, Edition edition, List<AddOn> addOns, Instant at)
    implements HubEvent {

  public HubOpened {
    addOns = addOns.stream().sorted().toList();
  }
}
